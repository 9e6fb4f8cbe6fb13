-- Rules of merging: only a merge that is written down points a record to another, and only with one do links move.

-- The application cannot point a record to another but by a merge that it writes down: only this function does, with the owner's rights.
CREATE FUNCTION person_merge_points() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM 1 FROM person WHERE id IN (NEW.survivor_id, NEW.merged_id) ORDER BY id FOR UPDATE;
        UPDATE person SET merged_into = NEW.survivor_id, version = version + 1 WHERE id = NEW.merged_id;
    ELSIF OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL THEN
        PERFORM 1 FROM person WHERE id IN (NEW.survivor_id, NEW.merged_id) ORDER BY id FOR UPDATE;
        UPDATE person SET merged_into = NULL, version = version + 1 WHERE id = NEW.merged_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER person_merge_points AFTER INSERT OR UPDATE ON person_merge FOR EACH ROW EXECUTE FUNCTION person_merge_points();

CREATE FUNCTION person_merge_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.undone_at IS NOT NULL OR (OLD.trace IS NOT NULL AND NEW.trace IS DISTINCT FROM OLD.trace)
            OR (OLD.together_with IS NOT NULL AND NEW.together_with IS DISTINCT FROM OLD.together_with) THEN
        RAISE EXCEPTION 'What was written down about merge % stays', OLD.id USING ERRCODE = 'check_violation',
            CONSTRAINT = 'person_merge_stays';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER person_merge_stays BEFORE UPDATE ON person_merge FOR EACH ROW EXECUTE FUNCTION person_merge_stays();

-- What points to a person moves only between the two records of a merge. The columns are the arguments. Here it guards the tables of
-- the population register; modules above hang the same trigger on their own tables.
CREATE FUNCTION link_moves_with_a_merge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before bigint;
    after bigint;
BEGIN
    FOR i IN 0 .. TG_NARGS - 1 LOOP
        before := (to_jsonb(OLD) ->> TG_ARGV[i])::bigint;
        after := (to_jsonb(NEW) ->> TG_ARGV[i])::bigint;
        IF before IS DISTINCT FROM after AND NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.undone_at IS NULL
                AND (m.merged_id, m.survivor_id) IN ((before, after), (after, before))) THEN
            RAISE EXCEPTION 'A link moves only with a merge' USING ERRCODE = 'check_violation', CONSTRAINT = 'link_moves_with_a_merge';
        END IF;
    END LOOP;
    RETURN NEW;
END $$;
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id ON person_address
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF child_id, parent_id ON parentage
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('child_id', 'parent_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id, spouse_id ON spouse
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id', 'spouse_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id, guardian_id ON legal_restriction
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id', 'guardian_id');
