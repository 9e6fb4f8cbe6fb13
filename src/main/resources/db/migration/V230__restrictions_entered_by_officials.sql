-- Legal restrictions are entered, and ended, by officials: the register says who did it, when and on what ground. Nothing is deleted.

ALTER TABLE legal_restriction
    -- A guardian or curator who is not in the population register.
    ADD COLUMN guardian_name text,
    -- Nothing where a restriction was there before officials entered them here.
    ADD COLUMN entered_by text,
    ADD COLUMN entered_on date,
    ADD COLUMN ended_ground text,
    ADD COLUMN ended_by text,
    ADD COLUMN ended_on date,
    -- Entered by mistake: it never was in force.
    ADD COLUMN mistaken boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT legal_restriction_lasts CHECK (NOT isempty(during)),
    ADD CONSTRAINT legal_restriction_one_guardian CHECK (num_nonnulls(guardian_id, guardian_name) <= 1),
    ADD CONSTRAINT legal_restriction_guardian_name_length CHECK (length(guardian_name) BETWEEN 1 AND 200),
    ADD CONSTRAINT legal_restriction_entered_by_somebody CHECK (num_nonnulls(entered_by, entered_on) IN (0, 2)),
    ADD CONSTRAINT legal_restriction_ended_for_a_reason CHECK (num_nonnulls(ended_ground, ended_by, ended_on) IN (0, 3)),
    ADD CONSTRAINT legal_restriction_trace_of_an_end CHECK (ended_on IS NULL OR mistaken <> NOT upper_inf(during)),
    ADD CONSTRAINT legal_restriction_mistaken_for_a_reason CHECK (NOT mistaken OR ended_on IS NOT NULL),
    DROP CONSTRAINT legal_restriction_once,
    ADD CONSTRAINT legal_restriction_once EXCLUDE USING gist (person_id WITH =, kind WITH =, during WITH &&) WHERE (NOT mistaken);
GRANT UPDATE (ended_ground, ended_by, ended_on, mistaken) ON legal_restriction TO ${app_role};

-- A restriction begins once and ends once.
CREATE FUNCTION legal_restriction_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF lower(NEW.during) IS DISTINCT FROM lower(OLD.during)
            OR ((OLD.mistaken OR NOT upper_inf(OLD.during)) AND (NEW.during, NEW.ended_ground, NEW.ended_by, NEW.ended_on, NEW.mistaken)
                    IS DISTINCT FROM (OLD.during, OLD.ended_ground, OLD.ended_by, OLD.ended_on, OLD.mistaken)) THEN
        RAISE EXCEPTION 'What was entered on restriction % stays', OLD.id USING ERRCODE = 'check_violation',
            CONSTRAINT = 'legal_restriction_stays';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER legal_restriction_stays BEFORE UPDATE ON legal_restriction
    FOR EACH ROW EXECUTE FUNCTION legal_restriction_stays();
