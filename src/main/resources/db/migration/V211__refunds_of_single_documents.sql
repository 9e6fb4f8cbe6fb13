-- One document of a basket can be given back and the others stay: a counter-entry names the requests that it takes back, each once.

CREATE TABLE reversal_line (
    request_id bigint NOT NULL,
    payment_id bigint NOT NULL,
    amount numeric(10, 2) NOT NULL,
    -- The fee of a request is given back once and whole.
    CONSTRAINT reversal_line_once PRIMARY KEY (request_id),
    CONSTRAINT reversal_line_request_fk FOREIGN KEY (request_id) REFERENCES service_request,
    CONSTRAINT reversal_line_payment_fk FOREIGN KEY (payment_id) REFERENCES payment,
    CONSTRAINT reversal_line_not_negative CHECK (amount >= 0)
);
CREATE INDEX reversal_line_payment_idx ON reversal_line (payment_id);
INSERT INTO reversal_line (request_id, payment_id, amount)
SELECT r.id, p.id, r.fee_amount FROM payment p JOIN service_request r ON r.basket_id = p.basket_id WHERE p.reverses_id IS NOT NULL;
GRANT INSERT ON reversal_line TO ${app_role};
CREATE TRIGGER reversal_line_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reversal_line
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- What a request for a refund asks for.
CREATE TABLE refund_line (
    refund_id bigint NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT refund_line_pk PRIMARY KEY (refund_id, request_id),
    CONSTRAINT refund_line_refund_fk FOREIGN KEY (refund_id) REFERENCES refund_request,
    CONSTRAINT refund_line_request_fk FOREIGN KEY (request_id) REFERENCES service_request
);
INSERT INTO refund_line (refund_id, request_id)
SELECT f.id, r.id FROM refund_request f JOIN payment p ON p.id = f.payment_id JOIN service_request r ON r.basket_id = p.basket_id;
GRANT INSERT ON refund_line TO ${app_role};

-- One request for a payment waits at a time; after it is decided another may ask for other documents.
DROP INDEX refund_request_one_alive;
CREATE UNIQUE INDEX refund_request_one_waiting ON refund_request (payment_id) WHERE state = 'REQUESTED';
CREATE INDEX refund_request_payment_idx ON refund_request (payment_id);

ALTER TABLE payment DROP CONSTRAINT payment_reversed_once;
CREATE INDEX payment_reverses_idx ON payment (reverses_id) WHERE reverses_id IS NOT NULL;
-- What was expected for an electronic channel has no lines: it is given back whole.
CREATE UNIQUE INDEX payment_reversed_once ON payment (reverses_id) WHERE basket_id IS NULL;

CREATE OR REPLACE FUNCTION payment_is_booked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    booked_on CONSTANT date := (NEW.paid_at AT TIME ZONE 'Europe/Sofia')::date;
    original payment;
BEGIN
    IF NOT hold_office_day(booked_on) THEN
        RAISE EXCEPTION 'The day % is closed', booked_on USING ERRCODE = 'check_violation', CONSTRAINT = 'office_day_closed';
    END IF;
    IF NEW.shift_id IS NOT NULL THEN
        -- Shared until commit: a closing waits for this payment, or this payment finds the shift closed.
        PERFORM 1 FROM till_shift
          WHERE id = NEW.shift_id AND state = 'OPEN' AND day = booked_on AND clerk = NEW.clerk AND currency = NEW.currency
            FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'The shift % takes no such payment', NEW.shift_id
                USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_in_open_shift';
        END IF;
    END IF;
    IF NEW.reverses_id IS NOT NULL THEN
        -- Of two counter-entries to one payment the second sees the first.
        PERFORM pg_advisory_xact_lock(hashtext('payment_reversal'), (NEW.reverses_id % 2000000000)::int);
        SELECT * INTO original FROM payment WHERE id = NEW.reverses_id;
        IF original.reverses_id IS NOT NULL OR original.currency <> NEW.currency
            OR original.method <> NEW.method OR original.basket_id IS DISTINCT FROM NEW.basket_id
            OR original.expected_id IS DISTINCT FROM NEW.expected_id
            OR (NEW.basket_id IS NULL AND original.amount <> -NEW.amount) THEN
            RAISE EXCEPTION 'A counter-entry mirrors its payment'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_mirrors_original';
        END IF;
        IF original.amount + NEW.amount + (SELECT coalesce(sum(amount), 0) FROM payment WHERE reverses_id = NEW.reverses_id) < 0 THEN
            RAISE EXCEPTION 'More is given back than was paid'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_reversed_within_what_was_paid';
        END IF;
    END IF;
    RETURN NEW;
END $$;

-- A counter-entry to a basket is the sum of its lines, and each line is the fee of a request of that basket.
CREATE FUNCTION reversal_is_its_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF -NEW.amount IS DISTINCT FROM (SELECT sum(l.amount) FROM reversal_line l JOIN service_request r ON r.id = l.request_id
            WHERE l.payment_id = NEW.id AND r.basket_id = NEW.basket_id AND l.amount = r.fee_amount)
        OR EXISTS (SELECT 1 FROM reversal_line l JOIN service_request r ON r.id = l.request_id
            WHERE l.payment_id = NEW.id AND (r.basket_id IS DISTINCT FROM NEW.basket_id OR l.amount <> r.fee_amount)) THEN
        RAISE EXCEPTION 'A counter-entry is the sum of its lines'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_reversal_is_its_lines';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_reversal_is_its_lines AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.reverses_id IS NOT NULL AND NEW.basket_id IS NOT NULL) EXECUTE FUNCTION reversal_is_its_lines();

-- Lines come with their counter-entry, none later.
CREATE FUNCTION reversal_line_is_of_its_moment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM payment WHERE id = NEW.payment_id AND reverses_id IS NOT NULL AND xmin = pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'A line is booked with its counter-entry' USING ERRCODE = 'check_violation', CONSTRAINT = 'reversal_line_with_its_entry';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER reversal_line_is_of_its_moment BEFORE INSERT ON reversal_line FOR EACH ROW EXECUTE FUNCTION reversal_line_is_of_its_moment();

CREATE OR REPLACE VIEW ledger_line AS
SELECT p.id AS payment_id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, r.channel, r.service_code, r.id AS request_id, r.fee_amount AS amount
  FROM payment p JOIN service_request r ON r.basket_id = p.basket_id
 WHERE p.reverses_id IS NULL
UNION ALL
SELECT p.id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, r.channel, r.service_code, r.id, -l.amount
  FROM payment p JOIN reversal_line l ON l.payment_id = p.id JOIN service_request r ON r.id = l.request_id
UNION ALL
SELECT p.id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, e.channel, e.service_code, NULL, p.amount
  FROM payment p JOIN expected_payment e ON e.id = p.expected_id
 WHERE p.basket_id IS NULL;

-- A request whose fee was given back makes no document any more.
CREATE OR REPLACE FUNCTION certificate_is_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM service_request r JOIN basket b ON b.id = r.basket_id WHERE r.id = NEW.request_id AND b.asked_at IS NOT NULL
        AND (NOT EXISTS (SELECT 1 FROM payment p WHERE p.basket_id = b.id AND p.reverses_id IS NULL)
            OR EXISTS (SELECT 1 FROM reversal_line l WHERE l.request_id = r.id))) THEN
        RAISE EXCEPTION 'The document is not paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'certificate_is_paid';
    END IF;
    RETURN NEW;
END $$;
