-- The desk takes money that comes later: requests are registered now, paid through the bank or the state's e-payment, and issued then.

-- A basket that waits for its money is neither open nor issued; the clerk may begin another for the same person.
ALTER TABLE basket ADD asked_at timestamptz, ADD issued_by text;
DROP INDEX basket_one_open;
CREATE UNIQUE INDEX basket_one_open ON basket (clerk, subject_id) WHERE issued_at IS NULL AND asked_at IS NULL;
CREATE INDEX basket_asked_idx ON basket (asked_at) WHERE asked_at IS NOT NULL;
GRANT UPDATE (asked_at, issued_by) ON basket TO ${app_role};

-- What is expected is one service of an electronic channel, or a basket of the desk with its term.
ALTER TABLE expected_payment
    ADD basket_id uuid,
    ADD due_on date,
    ADD exemption_code text,
    ADD exemption_proof text,
    -- The number of an e-payment as an official entered it.
    ADD entered_reference text,
    ALTER service_code DROP NOT NULL,
    ALTER copies DROP NOT NULL,
    ADD CONSTRAINT expected_payment_basket_fk FOREIGN KEY (basket_id) REFERENCES basket,
    ADD CONSTRAINT expected_payment_once_a_basket UNIQUE (basket_id),
    ADD CONSTRAINT expected_payment_for_something CHECK (num_nonnulls(basket_id, service_code) = 1 AND (service_code IS NULL) = (copies IS NULL)),
    ADD CONSTRAINT expected_payment_basket_has_term CHECK ((basket_id IS NULL) = (due_on IS NULL)),
    ADD CONSTRAINT expected_payment_reference_entered_once UNIQUE (entered_reference),
    ADD CONSTRAINT expected_payment_reference_entered_form CHECK (
        entered_reference IS NULL OR (method = 'EPAYMENT' AND length(entered_reference) BETWEEN 4 AND 60));
GRANT UPDATE (entered_reference) ON expected_payment TO ${app_role};

ALTER TABLE payment DROP CONSTRAINT payment_for_something;
ALTER TABLE payment ADD CONSTRAINT payment_for_something CHECK (num_nonnulls(basket_id, expected_id) >= 1);

CREATE OR REPLACE VIEW ledger_line AS
SELECT p.id AS payment_id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, r.channel, r.service_code, r.id AS request_id,
       CASE WHEN p.reverses_id IS NULL THEN r.fee_amount ELSE -r.fee_amount END AS amount
  FROM payment p JOIN service_request r ON r.basket_id = p.basket_id
UNION ALL
SELECT p.id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, e.channel, e.service_code, NULL, p.amount
  FROM payment p JOIN expected_payment e ON e.id = p.expected_id
 WHERE p.basket_id IS NULL;

-- A basket is expected with exactly the sum of its requests, and booked with exactly what was expected for it.
CREATE FUNCTION expected_payment_is_the_fee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.amount IS DISTINCT FROM (SELECT sum(fee_amount) FROM service_request WHERE basket_id = NEW.basket_id AND fee_currency = NEW.currency) THEN
        RAISE EXCEPTION 'What is expected for a basket is the fee of its requests'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'expected_payment_is_the_fee';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER expected_payment_is_the_fee BEFORE INSERT ON expected_payment
    FOR EACH ROW WHEN (NEW.basket_id IS NOT NULL) EXECUTE FUNCTION expected_payment_is_the_fee();

CREATE FUNCTION payment_is_as_expected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM expected_payment e WHERE e.id = NEW.expected_id AND e.basket_id IS NOT DISTINCT FROM NEW.basket_id
            AND e.method = NEW.method AND e.currency = NEW.currency AND (NEW.reverses_id IS NOT NULL OR e.amount = NEW.amount)) THEN
        RAISE EXCEPTION 'A payment through the bank is what was expected'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_is_as_expected';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER payment_is_as_expected BEFORE INSERT ON payment
    FOR EACH ROW WHEN (NEW.expected_id IS NOT NULL) EXECUTE FUNCTION payment_is_as_expected();

-- No document of a request that waits for its money before the money is in the ledger, or after it was given back.
CREATE FUNCTION certificate_is_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM service_request r JOIN basket b ON b.id = r.basket_id WHERE r.id = NEW.request_id AND b.asked_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.basket_id = b.id AND p.reverses_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM payment back WHERE back.reverses_id = p.id))) THEN
        RAISE EXCEPTION 'The document is not paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'certificate_is_paid';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certificate_is_paid BEFORE INSERT ON certificate
    FOR EACH ROW WHEN (NEW.replaces_id IS NULL) EXECUTE FUNCTION certificate_is_paid();

-- The few requests of baskets that wait, among all that there ever were.
CREATE INDEX service_request_waiting_idx ON service_request (basket_id) WHERE state IN ('REGISTERED', 'IN_REVIEW') AND basket_id IS NOT NULL;
