-- An annulled act says nothing of a person any more: a person is born and dies once by the acts that stand. So two records of one person
-- can be merged when the act of one of them has been annulled; the annulled act goes with the person, and stays in the register.
ALTER TABLE act_party ADD COLUMN annulled boolean NOT NULL DEFAULT false;
UPDATE act_party t SET annulled = true FROM act a WHERE a.id = t.act_id AND a.annulled_on IS NOT NULL;
DROP INDEX act_party_born_once;
CREATE UNIQUE INDEX act_party_born_once ON act_party (person_id) WHERE role = 'CHILD' AND NOT superseded AND NOT annulled;
DROP INDEX act_party_dies_once;
CREATE UNIQUE INDEX act_party_dies_once ON act_party (person_id) WHERE role = 'DECEASED' AND NOT annulled;

CREATE FUNCTION act_parties_annulled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    UPDATE act_party SET annulled = NEW.annulled_on IS NOT NULL WHERE act_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER act_parties_annulled AFTER UPDATE OF annulled_on ON act FOR EACH ROW
    WHEN ((OLD.annulled_on IS NULL) <> (NEW.annulled_on IS NULL)) EXECUTE FUNCTION act_parties_annulled();

-- Two couples who are one couple are merged together, and taken apart together: each merge names the other.
ALTER TABLE person_merge
    ADD COLUMN together_with bigint,
    ADD CONSTRAINT person_merge_together_fk FOREIGN KEY (together_with) REFERENCES person_merge,
    ADD CONSTRAINT person_merge_together_with_another CHECK (together_with <> id);
GRANT UPDATE (together_with) ON person_merge TO ${app_role};

CREATE OR REPLACE FUNCTION person_merge_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.undone_at IS NOT NULL OR (OLD.trace IS NOT NULL AND NEW.trace IS DISTINCT FROM OLD.trace)
            OR (OLD.together_with IS NOT NULL AND NEW.together_with IS DISTINCT FROM OLD.together_with) THEN
        RAISE EXCEPTION 'What was written down about merge % stays', OLD.id USING ERRCODE = 'check_violation',
            CONSTRAINT = 'person_merge_stays';
    END IF;
    RETURN NEW;
END $$;
