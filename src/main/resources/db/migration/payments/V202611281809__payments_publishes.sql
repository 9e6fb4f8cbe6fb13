-- What other modules may read of the ledger; and its rules read requests by what these publish.

COMMENT ON FUNCTION hold_office_day(date) IS 'Published: whether a day is open; keeps it from closing until the transaction ends.';

CREATE VIEW payment_booked AS
SELECT id, day, receipt_year, receipt_number, paid_at, method, card_reference, bank_reference, amount, currency, clerk, clerk_name, desk,
       shift_id, reverses_id, basket_id, expected_id
  FROM payment;
COMMENT ON VIEW payment_booked IS 'Published: the ledger, a line for each payment and counter-entry.';

CREATE VIEW fee_given_back AS
SELECT payment_id, request_id, amount FROM reversal_line;
COMMENT ON VIEW fee_given_back IS 'Published: the fees of single requests that were given back.';

CREATE VIEW shift_reported AS
SELECT id, z_year, z_number FROM till_shift;
COMMENT ON VIEW shift_reported IS 'Published: the number of the report by which a shift was closed.';

CREATE OR REPLACE FUNCTION reversal_is_its_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF -NEW.amount IS DISTINCT FROM (SELECT sum(l.amount) FROM reversal_line l JOIN request_line r ON r.id = l.request_id
            WHERE l.payment_id = NEW.id AND r.basket_id = NEW.basket_id AND l.amount = r.fee_amount)
        OR EXISTS (SELECT 1 FROM reversal_line l JOIN request_line r ON r.id = l.request_id
            WHERE l.payment_id = NEW.id AND (r.basket_id IS DISTINCT FROM NEW.basket_id OR l.amount <> r.fee_amount)) THEN
        RAISE EXCEPTION 'A counter-entry is the sum of its lines'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_reversal_is_its_lines';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION payment_is_the_fee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.amount <> (SELECT coalesce(sum(fee_amount), 0) FROM request_line WHERE basket_id = NEW.basket_id AND fee_currency = NEW.currency) THEN
        RAISE EXCEPTION 'What is paid for a basket is the fee of its requests'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_is_the_fee';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION certificate_is_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM request_line r WHERE r.id = NEW.request_id AND r.basket_id IS NOT NULL
        AND (NOT EXISTS (SELECT 1 FROM payment p WHERE p.basket_id = r.basket_id AND p.reverses_id IS NULL)
            OR EXISTS (SELECT 1 FROM reversal_line l WHERE l.request_id = r.id))) THEN
        RAISE EXCEPTION 'The document is not paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'certificate_is_paid';
    END IF;
    RETURN NEW;
END $$;
