-- Rules of the register of acts: what was decided on an act stays, and its people follow an annulment and a merge of records.

-- An annulled act stays annulled, and a first extract was made only once.
CREATE FUNCTION act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.annulled_on IS NOT NULL
            AND (NEW.annulled_on, NEW.annulled_ground) IS DISTINCT FROM (OLD.annulled_on, OLD.annulled_ground))
        OR (OLD.first_extract_on IS NOT NULL AND NEW.first_extract_on IS DISTINCT FROM OLD.first_extract_on) THEN
        RAISE EXCEPTION 'What was decided on act % stays', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER act_stays BEFORE UPDATE ON act FOR EACH ROW EXECUTE FUNCTION act_stays();

CREATE FUNCTION act_parties_annulled() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    UPDATE act_party SET annulled = NEW.annulled_on IS NOT NULL WHERE act_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER act_parties_annulled AFTER UPDATE OF annulled_on ON act FOR EACH ROW
    WHEN ((OLD.annulled_on IS NULL) <> (NEW.annulled_on IS NULL)) EXECUTE FUNCTION act_parties_annulled();

-- An act that names a merged record, from a file with the old number, is one about the surviving record.
CREATE FUNCTION act_party_of_survivor() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM person WHERE merged_into IS NOT NULL) THEN
        UPDATE act_party t SET person_id = p.merged_into
          FROM added a JOIN person p ON p.id = a.person_id
         WHERE p.merged_into IS NOT NULL AND t.act_id = a.act_id AND t.role = a.role;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER act_party_of_survivor AFTER INSERT ON act_party REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION act_party_of_survivor();

-- The rules about merged records, whose functions are those of the modules people and duplicates.
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON note_party REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('person_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id ON act_party
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id ON note_party
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id');
