-- A wrong opening float is put right by another official while the shift is not counted, and it stays visible what it was.
CREATE TABLE till_float_correction (
    id bigint GENERATED ALWAYS AS IDENTITY,
    shift_id bigint NOT NULL,
    was numeric(10, 2) NOT NULL,
    becomes numeric(10, 2) NOT NULL,
    reason text NOT NULL,
    corrected_by text NOT NULL,
    corrected_by_name text NOT NULL,
    corrected_at timestamptz NOT NULL,
    CONSTRAINT till_float_correction_pk PRIMARY KEY (id),
    CONSTRAINT till_float_correction_shift_fk FOREIGN KEY (shift_id) REFERENCES till_shift,
    CONSTRAINT till_float_correction_sane CHECK (becomes BETWEEN 0 AND 100000 AND becomes <> was),
    CONSTRAINT till_float_correction_says_why CHECK (length(reason) BETWEEN 5 AND 500)
);
CREATE INDEX till_float_correction_shift_idx ON till_float_correction (shift_id);
GRANT INSERT ON till_float_correction TO ${app_role};
GRANT UPDATE (opening_float) ON till_shift TO ${app_role};
CREATE TRIGGER till_float_correction_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON till_float_correction
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

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

CREATE OR REPLACE FUNCTION till_shift_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
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
