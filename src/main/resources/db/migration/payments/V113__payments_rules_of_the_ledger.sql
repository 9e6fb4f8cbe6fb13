-- Rules of the ledger: money is booked on an open day and shift, a counter-entry mirrors its payment and is approved, and what a basket of
-- the desk was paid is the fee of its requests: nothing is asked for in it after that, and no document of it exists without its payment.

CREATE FUNCTION payment_is_booked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    booked_on CONSTANT date := (NEW.paid_at AT TIME ZONE 'Europe/Sofia')::date;
    original payment;
BEGIN
    -- A closed day takes no money. What is free waits for a closing too, so that the closing counts it or comes before it.
    IF NOT hold_office_day(booked_on) AND NEW.method <> 'EXEMPT' THEN
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
CREATE TRIGGER payment_is_booked BEFORE INSERT ON payment FOR EACH ROW EXECUTE FUNCTION payment_is_booked();

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

-- No counter-entry without an approved request for it.
CREATE FUNCTION reversal_is_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM refund_request
        WHERE reversal_id = NEW.id AND payment_id = NEW.reverses_id AND state = 'APPROVED') THEN
        RAISE EXCEPTION 'A counter-entry needs an approved request'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_reversal_approved';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_reversal_approved AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.reverses_id IS NOT NULL) EXECUTE FUNCTION reversal_is_approved();

CREATE FUNCTION refund_request_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'REQUESTED' THEN
        RAISE EXCEPTION 'A refund is decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_request_decided_once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refund_request_is_decided_once BEFORE UPDATE ON refund_request
    FOR EACH ROW EXECUTE FUNCTION refund_request_is_decided_once();

-- At commit, since the requests may be written after their payment in one transaction.
CREATE FUNCTION payment_is_the_fee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.amount <> (SELECT coalesce(sum(fee_amount), 0) FROM service_request WHERE basket_id = NEW.basket_id AND fee_currency = NEW.currency) THEN
        RAISE EXCEPTION 'What is paid for a basket is the fee of its requests'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_is_the_fee';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_is_the_fee AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.basket_id IS NOT NULL AND NEW.reverses_id IS NULL) EXECUTE FUNCTION payment_is_the_fee();

-- On a table of the module requests, since it is the ledger that ends the asking.
-- Once for a statement, so that many requests at once are looked through at once.
CREATE FUNCTION request_is_in_an_unpaid_basket() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM fresh r JOIN payment p ON p.basket_id = r.basket_id AND p.reverses_id IS NULL
            WHERE p.xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'Nothing is asked for in a basket that is paid'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'request_is_in_an_unpaid_basket';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER request_is_in_an_unpaid_basket AFTER INSERT ON service_request REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION request_is_in_an_unpaid_basket();

-- On a table of the module certificates, since it is the ledger that tells. The same of what is paid at once as of what waited for its money;
-- what is free has its payment of nothing with its ground. A request whose fee was given back makes no document any more.
CREATE FUNCTION certificate_is_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM service_request r WHERE r.id = NEW.request_id AND r.basket_id IS NOT NULL
        AND (NOT EXISTS (SELECT 1 FROM payment p WHERE p.basket_id = r.basket_id AND p.reverses_id IS NULL)
            OR EXISTS (SELECT 1 FROM reversal_line l WHERE l.request_id = r.id))) THEN
        RAISE EXCEPTION 'The document is not paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'certificate_is_paid';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certificate_is_paid BEFORE INSERT ON certificate
    FOR EACH ROW WHEN (NEW.replaces_id IS NULL) EXECUTE FUNCTION certificate_is_paid();
