-- A closed day takes no money. What is free of charge is no money: it goes on, and the closing counts it apart from the receipts.
ALTER TABLE office_day ADD free bigint;

CREATE OR REPLACE FUNCTION payment_is_booked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    booked_on CONSTANT date := (NEW.paid_at AT TIME ZONE 'Europe/Sofia')::date;
    original payment;
BEGIN
    -- What is free waits for a closing too, so that the closing counts it or comes before it.
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

CREATE OR REPLACE FUNCTION office_day_closes_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('office_day'), NEW.day - DATE '2000-01-01');
    IF EXISTS (SELECT 1 FROM till_shift WHERE day = NEW.day AND state <> 'CLOSED') THEN
        RAISE EXCEPTION 'A shift of % is still open', NEW.day
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_day_closes_last';
    END IF;
    IF NEW.free IS NULL OR (NEW.cash, NEW.card, NEW.transfer, NEW.receipts, NEW.free) <> (
        SELECT coalesce(sum(amount) FILTER (WHERE method = 'CASH'), 0), coalesce(sum(amount) FILTER (WHERE method = 'CARD'), 0),
               coalesce(sum(amount) FILTER (WHERE method NOT IN ('CASH', 'CARD')), 0), count(*) FILTER (WHERE method <> 'EXEMPT'),
               count(*) FILTER (WHERE method = 'EXEMPT')
          FROM payment WHERE day = NEW.day) THEN
        RAISE EXCEPTION 'The closing of a day agrees with the ledger'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_day_agrees';
    END IF;
    RETURN NEW;
END $$;
