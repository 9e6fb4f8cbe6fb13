-- An expected payment that is ordered twice by the same page is one.

ALTER TABLE expected_payment
    ADD ordered_once uuid,
    ADD CONSTRAINT expected_payment_ordered_once UNIQUE (ordered_once);
