-- The till: a clerk's shift from opening to counting, and the day of the office, which once closed cannot change.

ALTER TABLE user_account DROP CONSTRAINT user_account_roles_known;
ALTER TABLE user_account ADD CONSTRAINT user_account_roles_known CHECK (roles <@ ARRAY[
    'CLERK', 'BACK_OFFICE', 'SECRETARY', 'ADMIN', 'AUDITOR', 'CIVIL_STATUS_OFFICIAL', 'ACCOUNTANT']);

-- A closed day of the office, with what all desks took together on it.
CREATE TABLE office_day (
    day date NOT NULL,
    protocol_year int NOT NULL,
    protocol_number bigint NOT NULL,
    currency char(3) NOT NULL,
    cash numeric(12, 2) NOT NULL,
    card numeric(12, 2) NOT NULL,
    transfer numeric(12, 2) NOT NULL,
    difference numeric(12, 2) NOT NULL,
    receipts bigint NOT NULL,
    closed_at timestamptz NOT NULL,
    closed_by text NOT NULL,
    closed_by_name text NOT NULL,
    CONSTRAINT office_day_pk PRIMARY KEY (day),
    CONSTRAINT office_day_protocol_once UNIQUE (protocol_year, protocol_number)
);
GRANT INSERT ON office_day TO ${app_role};

-- Holds the day until the transaction ends: whoever books on a day shares it, whoever closes it needs it alone.
-- Says whether the day is still open; asked after the wait, so that it sees a closing that was waited for.
CREATE FUNCTION hold_office_day(booked_on date) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('office_day'), booked_on - DATE '2000-01-01');
    RETURN NOT EXISTS (SELECT 1 FROM office_day WHERE day = booked_on);
END $$;

CREATE TABLE till_shift (
    id bigint GENERATED ALWAYS AS IDENTITY,
    clerk text NOT NULL,
    clerk_name text NOT NULL,
    desk text NOT NULL,
    day date NOT NULL,
    opened_at timestamptz NOT NULL,
    -- Opened by the first payment of the day, without a float.
    opened_by_itself boolean NOT NULL,
    opening_float numeric(10, 2) NOT NULL,
    currency char(3) NOT NULL,
    state text NOT NULL DEFAULT 'OPEN',
    -- When it stopped taking payments: at closing, or when the clerk began the next day without having closed it.
    ended_at timestamptz,
    expected_cash numeric(10, 2),
    counted_cash numeric(10, 2),
    card_total numeric(10, 2),
    difference numeric(10, 2) GENERATED ALWAYS AS (counted_cash - expected_cash) STORED,
    explanation text,
    z_year int,
    z_number bigint,
    closed_at timestamptz,
    closed_by text,
    closed_by_name text,
    CONSTRAINT till_shift_pk PRIMARY KEY (id),
    CONSTRAINT till_shift_z_number_once UNIQUE (z_year, z_number),
    CONSTRAINT till_shift_state_known CHECK (state IN ('OPEN', 'ENDED', 'CLOSED')),
    CONSTRAINT till_shift_float_sane CHECK (opening_float BETWEEN 0 AND 100000),
    CONSTRAINT till_shift_counted_not_negative CHECK (counted_cash >= 0),
    CONSTRAINT till_shift_currency_of_its_day CHECK ((currency = 'EUR') = (day >= DATE '2026-01-01') AND currency IN ('EUR', 'BGN')),
    CONSTRAINT till_shift_ended CHECK ((state = 'OPEN') = (ended_at IS NULL)),
    CONSTRAINT till_shift_closed_whole CHECK (num_nonnulls(expected_cash, counted_cash, card_total, z_year, z_number, closed_at,
        closed_by, closed_by_name) = CASE state WHEN 'CLOSED' THEN 8 ELSE 0 END),
    CONSTRAINT till_shift_difference_explained CHECK (state <> 'CLOSED' OR counted_cash = expected_cash OR length(explanation) >= 5),
    CONSTRAINT till_shift_explanation_length CHECK (length(explanation) <= 500)
);
CREATE UNIQUE INDEX till_shift_one_open ON till_shift (clerk) WHERE state = 'OPEN';
CREATE INDEX till_shift_day_idx ON till_shift (day);
CREATE INDEX till_shift_clerk_idx ON till_shift (clerk, day DESC);
GRANT INSERT, UPDATE (state, ended_at, expected_cash, counted_cash, card_total, explanation, z_year, z_number, closed_at,
    closed_by, closed_by_name) ON till_shift TO ${app_role};

-- What lay in the drawer at closing.
CREATE TABLE till_count (
    shift_id bigint NOT NULL,
    denomination numeric(5, 2) NOT NULL,
    pieces int NOT NULL,
    CONSTRAINT till_count_pk PRIMARY KEY (shift_id, denomination),
    CONSTRAINT till_count_shift_fk FOREIGN KEY (shift_id) REFERENCES till_shift,
    CONSTRAINT till_count_euro CHECK (denomination IN
        (500, 200, 100, 50, 20, 10, 5, 2, 1, 0.50, 0.20, 0.10, 0.05, 0.02, 0.01)),
    CONSTRAINT till_count_pieces CHECK (pieces BETWEEN 1 AND 100000)
);
GRANT INSERT ON till_count TO ${app_role};

-- The payment is the ledger: what came in has a positive amount, a counter-entry the same amount with a minus.
ALTER TABLE payment
    ADD COLUMN shift_id bigint,
    ADD COLUMN reverses_id bigint,
    ADD COLUMN day date NOT NULL GENERATED ALWAYS AS ((paid_at AT TIME ZONE 'Europe/Sofia')::date) STORED,
    ADD CONSTRAINT payment_shift_fk FOREIGN KEY (shift_id) REFERENCES till_shift,
    ADD CONSTRAINT payment_reverses_fk FOREIGN KEY (reverses_id) REFERENCES payment,
    ADD CONSTRAINT payment_reversed_once UNIQUE (reverses_id),
    ADD CONSTRAINT payment_currency_of_its_day CHECK (
        (currency = 'EUR' AND paid_at >= '2025-12-31 22:00+00') OR (currency = 'BGN' AND paid_at < '2025-12-31 22:00+00')),
    -- Payments taken before there were shifts stay as they are.
    ADD CONSTRAINT payment_money_has_shift CHECK ((method IN ('CASH', 'CARD')) = (shift_id IS NOT NULL)) NOT VALID,
    DROP CONSTRAINT payment_once_a_basket,
    DROP CONSTRAINT payment_not_negative,
    ADD CONSTRAINT payment_not_negative CHECK (CASE WHEN reverses_id IS NULL THEN amount >= 0 ELSE amount < 0 END),
    DROP CONSTRAINT payment_cash_covers,
    ADD CONSTRAINT payment_cash_covers CHECK ((method = 'CASH' AND reverses_id IS NULL) = (given IS NOT NULL) AND (given IS NULL OR given >= amount));
CREATE UNIQUE INDEX payment_once_a_basket ON payment (basket_id) WHERE reverses_id IS NULL;
CREATE INDEX payment_basket_idx ON payment (basket_id);
CREATE INDEX payment_day_idx ON payment (day);
CREATE INDEX payment_shift_idx ON payment (shift_id) WHERE shift_id IS NOT NULL;

CREATE FUNCTION payment_is_booked() RETURNS trigger LANGUAGE plpgsql AS $$
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
        SELECT * INTO original FROM payment WHERE id = NEW.reverses_id;
        IF original.reverses_id IS NOT NULL OR original.amount <> -NEW.amount OR original.currency <> NEW.currency
            OR original.method <> NEW.method OR original.basket_id IS DISTINCT FROM NEW.basket_id THEN
            RAISE EXCEPTION 'A counter-entry mirrors its payment'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_mirrors_original';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER payment_is_booked BEFORE INSERT ON payment FOR EACH ROW EXECUTE FUNCTION payment_is_booked();

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What is booked stays as it is' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER payment_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER office_day_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON office_day
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER till_count_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON till_count
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- A shift opens on an open day, moves on only, and closes with exactly what the ledger and the count say.
CREATE FUNCTION till_shift_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT hold_office_day(NEW.day) THEN
        RAISE EXCEPTION 'The day % is closed', NEW.day USING ERRCODE = 'check_violation', CONSTRAINT = 'office_day_closed';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'OPEN' THEN
            RAISE EXCEPTION 'A shift begins open' USING ERRCODE = 'check_violation', CONSTRAINT = 'till_shift_moves_on';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.state, NEW.state) NOT IN (('OPEN', 'ENDED'), ('OPEN', 'CLOSED'), ('ENDED', 'CLOSED'))
        OR (OLD.clerk, OLD.day, OLD.opening_float, OLD.currency) IS DISTINCT FROM (NEW.clerk, NEW.day, NEW.opening_float, NEW.currency) THEN
        RAISE EXCEPTION 'A shift cannot move from % to %', OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'till_shift_moves_on';
    END IF;
    IF NEW.state = 'CLOSED' AND (NEW.expected_cash, NEW.card_total, NEW.counted_cash) <> (
        SELECT NEW.opening_float + coalesce(sum(amount) FILTER (WHERE method = 'CASH'), 0),
               coalesce(sum(amount) FILTER (WHERE method = 'CARD'), 0),
               (SELECT coalesce(sum(denomination * pieces), 0) FROM till_count WHERE shift_id = NEW.id)
          FROM payment WHERE shift_id = NEW.id) THEN
        RAISE EXCEPTION 'The closing of a shift agrees with ledger and count'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'till_shift_agrees';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER till_shift_moves_on BEFORE INSERT OR UPDATE ON till_shift FOR EACH ROW EXECUTE FUNCTION till_shift_moves_on();

CREATE FUNCTION till_count_before_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM till_shift WHERE id = NEW.shift_id AND state = 'CLOSED') THEN
        RAISE EXCEPTION 'A closed shift is counted' USING ERRCODE = 'check_violation', CONSTRAINT = 'till_count_before_closing';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER till_count_before_closing BEFORE INSERT ON till_count FOR EACH ROW EXECUTE FUNCTION till_count_before_closing();

-- A day closes alone, after its last shift.
CREATE FUNCTION office_day_closes_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('office_day'), NEW.day - DATE '2000-01-01');
    IF EXISTS (SELECT 1 FROM till_shift WHERE day = NEW.day AND state <> 'CLOSED') THEN
        RAISE EXCEPTION 'A shift of % is still open', NEW.day
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_day_closes_last';
    END IF;
    IF (NEW.cash, NEW.card, NEW.transfer, NEW.receipts) <> (
        SELECT coalesce(sum(amount) FILTER (WHERE method = 'CASH'), 0), coalesce(sum(amount) FILTER (WHERE method = 'CARD'), 0),
               coalesce(sum(amount) FILTER (WHERE method NOT IN ('CASH', 'CARD')), 0), count(*)
          FROM payment WHERE day = NEW.day) THEN
        RAISE EXCEPTION 'The closing of a day agrees with the ledger'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_day_agrees';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER office_day_closes_last BEFORE INSERT ON office_day FOR EACH ROW EXECUTE FUNCTION office_day_closes_last();
