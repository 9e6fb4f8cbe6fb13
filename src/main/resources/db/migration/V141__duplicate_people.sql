-- Two records of one person: found by sets, declared different people, or merged by an official. Nothing is deleted: the record
-- that gives way points to the one that stands for both, and every merge keeps what is needed to undo it.

-- What the last search found; nothing official, made anew each time.
CREATE TABLE duplicate_pair (
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    why text NOT NULL,
    CONSTRAINT duplicate_pair_pk PRIMARY KEY (first_id, second_id),
    CONSTRAINT duplicate_pair_first_fk FOREIGN KEY (first_id) REFERENCES person,
    CONSTRAINT duplicate_pair_second_fk FOREIGN KEY (second_id) REFERENCES person,
    CONSTRAINT duplicate_pair_in_order CHECK (first_id < second_id),
    CONSTRAINT duplicate_pair_why_known CHECK (why IN ('NUMBER', 'NAMES'))
);
GRANT INSERT, DELETE ON duplicate_pair TO ${app_role};

CREATE TABLE duplicate_search (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    pairs int NOT NULL,
    CONSTRAINT duplicate_search_pk PRIMARY KEY (id)
);
GRANT INSERT ON duplicate_search TO ${app_role};

CREATE TABLE person_distinction (
    id bigint GENERATED ALWAYS AS IDENTITY,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    reason text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    withdrawn_reason text,
    withdrawn_by text,
    withdrawn_at timestamptz,
    CONSTRAINT person_distinction_pk PRIMARY KEY (id),
    CONSTRAINT person_distinction_first_fk FOREIGN KEY (first_id) REFERENCES person,
    CONSTRAINT person_distinction_second_fk FOREIGN KEY (second_id) REFERENCES person,
    CONSTRAINT person_distinction_in_order CHECK (first_id < second_id),
    CONSTRAINT person_distinction_withdrawn_with_reason CHECK (num_nonnulls(withdrawn_reason, withdrawn_by, withdrawn_at) IN (0, 3))
);
CREATE UNIQUE INDEX person_distinction_once ON person_distinction (first_id, second_id) WHERE withdrawn_at IS NULL;
GRANT INSERT, UPDATE (withdrawn_reason, withdrawn_by, withdrawn_at) ON person_distinction TO ${app_role};

CREATE TABLE person_merge (
    id bigint GENERATED ALWAYS AS IDENTITY,
    survivor_id bigint NOT NULL,
    merged_id bigint NOT NULL,
    reason text NOT NULL,
    merged_by text NOT NULL,
    merged_at timestamptz NOT NULL,
    -- What was moved, how the surviving record stood before, and how everything stood afterwards: set once, in the same transaction.
    trace jsonb,
    undone_reason text,
    undone_by text,
    undone_at timestamptz,
    CONSTRAINT person_merge_pk PRIMARY KEY (id),
    CONSTRAINT person_merge_survivor_fk FOREIGN KEY (survivor_id) REFERENCES person,
    CONSTRAINT person_merge_merged_fk FOREIGN KEY (merged_id) REFERENCES person,
    CONSTRAINT person_merge_of_two CHECK (survivor_id <> merged_id),
    CONSTRAINT person_merge_undone_with_reason CHECK (num_nonnulls(undone_reason, undone_by, undone_at) IN (0, 3))
);
CREATE UNIQUE INDEX person_merge_once ON person_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX person_merge_survivor_idx ON person_merge (survivor_id);
GRANT INSERT, UPDATE (trace, undone_reason, undone_by, undone_at) ON person_merge TO ${app_role};

-- The application cannot point a record to another but by a merge that it writes down: only this function does, with the owner's rights.
CREATE FUNCTION person_merge_points() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema} AS $$
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
    IF OLD.undone_at IS NOT NULL OR (OLD.trace IS NOT NULL AND NEW.trace IS DISTINCT FROM OLD.trace) THEN
        RAISE EXCEPTION 'What was written down about merge % stays', OLD.id USING ERRCODE = 'check_violation',
            CONSTRAINT = 'person_merge_stays';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER person_merge_stays BEFORE UPDATE ON person_merge FOR EACH ROW EXECUTE FUNCTION person_merge_stays();

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
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON service_request REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('subject_id', 'applicant_person_id');
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON certificate REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('subject_id');

-- An act that names a merged record, from a file with the old number, is one about the surviving record.
CREATE FUNCTION act_party_of_survivor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema} AS $$
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

-- What points to a person moves only between the two records of a merge. The columns are the arguments.
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
GRANT UPDATE (person_id) ON person_address, act_party TO ${app_role};
GRANT UPDATE (child_id, parent_id) ON parentage TO ${app_role};
GRANT UPDATE (person_id, spouse_id) ON spouse TO ${app_role};
GRANT UPDATE (person_id, guardian_id) ON legal_restriction TO ${app_role};
GRANT UPDATE (subject_id, applicant_person_id) ON service_request TO ${app_role};
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id ON person_address
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id ON act_party
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF child_id, parent_id ON parentage
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('child_id', 'parent_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id, spouse_id ON spouse
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id', 'spouse_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id, guardian_id ON legal_restriction
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id', 'guardian_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF subject_id, applicant_person_id ON service_request
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('subject_id', 'applicant_person_id');

-- An issued document never changes, not even whom it is about: it is found through its request. One in its place is the surviving person's.
CREATE FUNCTION certificate_of_survivor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.subject_id := (SELECT coalesce(merged_into, id) FROM person WHERE id = NEW.subject_id);
    RETURN NEW;
END $$;
CREATE TRIGGER certificate_of_survivor BEFORE INSERT ON certificate
    FOR EACH ROW WHEN (NEW.replaces_id IS NOT NULL) EXECUTE FUNCTION certificate_of_survivor();
