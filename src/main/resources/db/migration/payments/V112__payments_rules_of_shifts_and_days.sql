-- Rules of shifts and days: what is booked stays, a shift closes with exactly what ledger and count say, and a day closes last.

-- Holds the day until the transaction ends: whoever books on a day shares it, whoever closes it needs it alone.
-- Says whether the day is still open; asked after the wait, so that it sees a closing that was waited for.
CREATE FUNCTION hold_office_day(booked_on date) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('office_day'), booked_on - DATE '2000-01-01');
    RETURN NOT EXISTS (SELECT 1 FROM office_day WHERE day = booked_on);
END $$;

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What is booked stays as it is' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER payment_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER reversal_line_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reversal_line
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER office_day_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON office_day
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER till_count_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON till_count
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER till_float_correction_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON till_float_correction
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- A shift opens on an open day, moves on only, and closes with exactly what the ledger and the count say. Its float changes by a correction
-- of the same transaction only.
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
    IF NEW.opening_float <> OLD.opening_float THEN
        IF OLD.state = 'CLOSED' OR OLD.state <> NEW.state OR (OLD.clerk, OLD.day, OLD.currency) IS DISTINCT FROM (NEW.clerk, NEW.day, NEW.currency)
            OR NOT EXISTS (SELECT 1 FROM till_float_correction c WHERE c.shift_id = NEW.id AND c.was = OLD.opening_float
                AND c.becomes = NEW.opening_float AND c.xmin = pg_current_xact_id()::xid) THEN
            RAISE EXCEPTION 'A float changes by a correction only' USING ERRCODE = 'check_violation', CONSTRAINT = 'till_float_is_corrected';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.state, NEW.state) NOT IN (('OPEN', 'ENDED'), ('OPEN', 'CLOSED'), ('ENDED', 'CLOSED'))
        OR (OLD.clerk, OLD.day, OLD.currency) IS DISTINCT FROM (NEW.clerk, NEW.day, NEW.currency) THEN
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

CREATE FUNCTION till_float_correction_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM till_shift WHERE id = NEW.shift_id AND state <> 'CLOSED' AND clerk <> NEW.corrected_by AND opening_float = NEW.was) THEN
        RAISE EXCEPTION 'A float is corrected by another official before the shift is counted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'till_float_correction_by_another';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER till_float_correction_by_another BEFORE INSERT ON till_float_correction
    FOR EACH ROW EXECUTE FUNCTION till_float_correction_by_another();

-- A day closes alone, after its last shift, and agrees with the ledger.
CREATE FUNCTION office_day_closes_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('office_day'), NEW.day - DATE '2000-01-01');
    IF EXISTS (SELECT 1 FROM till_shift WHERE day = NEW.day AND state <> 'CLOSED') THEN
        RAISE EXCEPTION 'A shift of % is still open', NEW.day
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_day_closes_last';
    END IF;
    IF (NEW.cash, NEW.card, NEW.transfer, NEW.receipts, NEW.free) <> (
        SELECT coalesce(sum(amount) FILTER (WHERE method = 'CASH'), 0), coalesce(sum(amount) FILTER (WHERE method = 'CARD'), 0),
               coalesce(sum(amount) FILTER (WHERE method NOT IN ('CASH', 'CARD')), 0), count(*) FILTER (WHERE method <> 'EXEMPT'),
               count(*) FILTER (WHERE method = 'EXEMPT')
          FROM payment WHERE day = NEW.day) THEN
        RAISE EXCEPTION 'The closing of a day agrees with the ledger'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_day_agrees';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER office_day_closes_last BEFORE INSERT ON office_day FOR EACH ROW EXECUTE FUNCTION office_day_closes_last();
