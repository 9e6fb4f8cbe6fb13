-- Rules of the population register: a restriction ends once, and a record that was merged into another gets nothing new.

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

-- No chains and no circles: the record that stands for others gives way to none, and none gives way to one that gave way.
CREATE FUNCTION person_merges_do_not_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.merged_into IS NOT NULL AND (OLD.merged_into IS NOT NULL
            OR NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.merged_into AND merged_into IS NULL)
            OR EXISTS (SELECT 1 FROM person WHERE merged_into = NEW.id)) THEN
        RAISE EXCEPTION 'Merges do not chain' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_merges_do_not_chain';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER person_merges_do_not_chain BEFORE UPDATE OF merged_into ON person
    FOR EACH ROW EXECUTE FUNCTION person_merges_do_not_chain();

-- A merged record gets nothing new: no document, request, relative, address or name. The columns that point to people are the arguments.
-- Modules above hang the same trigger on their own tables.
CREATE FUNCTION merged_person_gets_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found boolean;
BEGIN
    IF EXISTS (SELECT 1 FROM person WHERE merged_into IS NOT NULL) THEN
        FOR i IN 0 .. TG_NARGS - 1 LOOP
            EXECUTE format('SELECT EXISTS (SELECT 1 FROM added a JOIN person p ON p.id = a.%I WHERE p.merged_into IS NOT NULL)', TG_ARGV[i])
               INTO found;
            IF found THEN
                RAISE EXCEPTION 'A merged record gets nothing new' USING ERRCODE = 'check_violation',
                    CONSTRAINT = 'merged_person_gets_nothing';
            END IF;
        END LOOP;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON person_name REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('person_id');
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON person_address REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('person_id');
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON parentage REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('child_id', 'parent_id');
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON spouse REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('person_id', 'spouse_id');
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON legal_restriction REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('person_id', 'guardian_id');
