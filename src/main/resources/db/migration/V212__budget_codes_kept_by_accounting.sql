-- Accounting keeps the budget codes of the fees by a screen: each holds from a day that is not closed yet; what was in force before stays.

ALTER TABLE budget_code
    ADD set_by_name text,
    ADD set_at timestamptz;
GRANT DELETE ON budget_code TO ${app_role};

CREATE FUNCTION keep_the_budget_of_past_days() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    today CONSTANT date := (now() AT TIME ZONE 'Europe/Sofia')::date;
    first_open date;
    fits boolean;
BEGIN
    IF current_user = '${app_role}' THEN
        -- The protocol of a closed day names its codes.
        first_open := CASE WHEN hold_office_day(today) THEN today ELSE today + 1 END;
        fits := CASE TG_OP
            WHEN 'INSERT' THEN coalesce(lower(NEW.during) >= first_open, false)
            WHEN 'DELETE' THEN coalesce(lower(OLD.during) >= first_open, false)
            ELSE lower(NEW.during) IS NOT DISTINCT FROM lower(OLD.during)
                AND coalesce(upper(OLD.during), 'infinity') >= first_open AND coalesce(upper(NEW.during), 'infinity') >= first_open
        END;
        IF NOT fits THEN
            RAISE EXCEPTION 'The budget code of a past day cannot be changed'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_of_past_days_is_kept';
        END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER budget_code_past_is_kept BEFORE INSERT OR UPDATE OR DELETE ON budget_code
    FOR EACH ROW EXECUTE FUNCTION keep_the_budget_of_past_days();
