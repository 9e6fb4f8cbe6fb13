-- What other modules may read of what is expected from the bank; and its rules read requests by what these publish.

CREATE VIEW payment_expected AS
SELECT id, reference, method, channel, service_code, basket_id, due_on, amount, currency, state, created_at, created_by_name FROM expected_payment;
COMMENT ON VIEW payment_expected IS 'Published: what is expected from the bank, for which basket or service and until when, without who pays.';

CREATE OR REPLACE FUNCTION expected_payment_is_the_fee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.amount IS DISTINCT FROM (SELECT sum(fee_amount) FROM request_line WHERE basket_id = NEW.basket_id AND fee_currency = NEW.currency) THEN
        RAISE EXCEPTION 'What is expected for a basket is the fee of its requests'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'expected_payment_is_the_fee';
    END IF;
    RETURN NEW;
END $$;
