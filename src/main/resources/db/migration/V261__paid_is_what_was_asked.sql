-- What a basket of the desk was paid is the fee of its requests, nothing is asked for in it after that, and no document of it exists
-- without its payment.

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

-- The same of what is paid at once as of what waited for its money; what is free has its payment of nothing with its ground.
CREATE OR REPLACE FUNCTION certificate_is_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM service_request r WHERE r.id = NEW.request_id AND r.basket_id IS NOT NULL
        AND (NOT EXISTS (SELECT 1 FROM payment p WHERE p.basket_id = r.basket_id AND p.reverses_id IS NULL)
            OR EXISTS (SELECT 1 FROM reversal_line l WHERE l.request_id = r.id))) THEN
        RAISE EXCEPTION 'The document is not paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'certificate_is_paid';
    END IF;
    RETURN NEW;
END $$;
