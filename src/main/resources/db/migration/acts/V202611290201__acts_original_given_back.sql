-- The original or first extract whose document was given up before it was signed still waits to be handed over: it is given back, and with it
-- the day of a first extract that was never made.

CREATE OR REPLACE FUNCTION act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    given_back boolean := NEW.original_due AND NOT OLD.original_due AND NEW.first_extract_on IS NULL;
BEGIN
    IF (OLD.annulled_on IS NOT NULL
            AND (NEW.annulled_on, NEW.annulled_ground) IS DISTINCT FROM (OLD.annulled_on, OLD.annulled_ground))
        OR (OLD.first_extract_on IS NOT NULL AND NEW.first_extract_on IS DISTINCT FROM OLD.first_extract_on AND NOT given_back) THEN
        RAISE EXCEPTION 'What was decided on act % stays', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
