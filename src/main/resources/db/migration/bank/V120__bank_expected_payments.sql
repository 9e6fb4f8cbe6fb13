-- Money expected from the bank: a transfer, or the state's e-payment. It becomes a payment when the bank says that it has come.

-- What is expected is one service of an electronic channel, or a basket of the desk with its term.
CREATE TABLE expected_payment (
    id bigint GENERATED ALWAYS AS IDENTITY,
    reference text NOT NULL,
    -- An expected payment that is ordered twice by the same page is one.
    ordered_once uuid,
    method text NOT NULL,
    channel text NOT NULL,
    service_code text,
    copies int,
    basket_id uuid,
    due_on date,
    payer text NOT NULL,
    amount numeric(10, 2) NOT NULL,
    currency char(3) NOT NULL,
    exemption_code text,
    exemption_proof text,
    state text NOT NULL DEFAULT 'EXPECTED',
    -- The number of an e-payment as an official entered it.
    entered_reference text,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    created_by_name text NOT NULL,
    note text,
    CONSTRAINT expected_payment_pk PRIMARY KEY (id),
    CONSTRAINT expected_payment_reference_once UNIQUE (reference),
    CONSTRAINT expected_payment_once_a_basket UNIQUE (basket_id),
    CONSTRAINT expected_payment_reference_entered_once UNIQUE (entered_reference),
    CONSTRAINT expected_payment_ordered_once UNIQUE (ordered_once),
    CONSTRAINT expected_payment_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    CONSTRAINT expected_payment_basket_fk FOREIGN KEY (basket_id) REFERENCES basket,
    CONSTRAINT expected_payment_reference_form CHECK (reference ~ '^RF[0-9]{2}[0-9A-Z]{4,21}$'),
    CONSTRAINT expected_payment_method_known CHECK (method IN ('TRANSFER', 'EPAYMENT')),
    CONSTRAINT expected_payment_channel_known CHECK (channel IN
        ('COUNTER', 'SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'POST', 'INTERNAL')),
    CONSTRAINT expected_payment_for_something CHECK (num_nonnulls(basket_id, service_code) = 1 AND (service_code IS NULL) = (copies IS NULL)),
    CONSTRAINT expected_payment_basket_has_term CHECK ((basket_id IS NULL) = (due_on IS NULL)),
    CONSTRAINT expected_payment_positive CHECK (amount > 0),
    CONSTRAINT expected_payment_in_euro CHECK (currency = 'EUR'),
    CONSTRAINT expected_payment_copies_sane CHECK (copies BETWEEN 1 AND 20),
    CONSTRAINT expected_payment_payer_length CHECK (length(payer) BETWEEN 2 AND 140),
    CONSTRAINT expected_payment_reference_entered_form CHECK (
        entered_reference IS NULL OR (method = 'EPAYMENT' AND length(entered_reference) BETWEEN 4 AND 60)),
    CONSTRAINT expected_payment_state_known CHECK (state IN ('EXPECTED', 'SETTLED', 'CANCELLED')),
    CONSTRAINT expected_payment_cancelled_says_why CHECK (state <> 'CANCELLED' OR length(note) BETWEEN 5 AND 500)
);
GRANT INSERT, UPDATE (state, note, entered_reference) ON expected_payment TO ${app_role};
CREATE INDEX expected_payment_waiting_idx ON expected_payment (id) WHERE state = 'EXPECTED';
CREATE INDEX expected_payment_entered_idx ON expected_payment (id) WHERE entered_reference IS NOT NULL;

CREATE FUNCTION expected_payment_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'EXPECTED' THEN
        RAISE EXCEPTION 'An expected payment is settled or cancelled once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'expected_payment_moves_on';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER expected_payment_moves_on BEFORE UPDATE ON expected_payment
    FOR EACH ROW EXECUTE FUNCTION expected_payment_moves_on();

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

-- The ledger is the module payments', below this one: what ties its rows to what was expected comes from here.
ALTER TABLE payment ADD CONSTRAINT payment_expected_fk FOREIGN KEY (expected_id) REFERENCES expected_payment;

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
