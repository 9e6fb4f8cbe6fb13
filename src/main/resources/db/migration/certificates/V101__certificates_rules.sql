-- Rules of documents: what was issued does not change, whom it is about included, and what has become secret since is closed.

-- What identifies an issued document and what it says never changes, even for the owner; only its state moves on.
CREATE FUNCTION certificate_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('ISSUING', 'READY'), ('READY', 'ANNULLED')) THEN
        RAISE EXCEPTION 'A certificate cannot move from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation',
            CONSTRAINT = 'certificate_moves_on';
    END IF;
    IF (OLD.id, OLD.request_id, OLD.year, OLD.number, OLD.service_code, OLD.subject_id, OLD.issued_on,
            OLD.verification_code, OLD.snapshot, OLD.replaces_id)
        IS DISTINCT FROM (NEW.id, NEW.request_id, NEW.year, NEW.number, NEW.service_code, NEW.subject_id, NEW.issued_on,
            NEW.verification_code, NEW.snapshot, NEW.replaces_id)
        OR (OLD.state = 'ANNULLED' AND (OLD.annulled_at, OLD.annulled_by, OLD.annulled_reason)
            IS DISTINCT FROM (NEW.annulled_at, NEW.annulled_by, NEW.annulled_reason)) THEN
        RAISE EXCEPTION 'An issued certificate does not change' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'certificate_moves_on';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certificate_moves_on BEFORE UPDATE ON certificate FOR EACH ROW EXECUTE FUNCTION certificate_moves_on();

-- A sealed file stands as it was stored and for ever, even for the owner.
CREATE FUNCTION certificate_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Issued documents are neither changed nor removed' USING ERRCODE = 'check_violation',
        CONSTRAINT = 'certificate_stays';
END $$;
CREATE TRIGGER certificate_document_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON certificate_document
    FOR EACH STATEMENT EXECUTE FUNCTION certificate_stays();
CREATE TRIGGER certificate_stays BEFORE DELETE OR TRUNCATE ON certificate
    FOR EACH STATEMENT EXECUTE FUNCTION certificate_stays();

-- An issued document never changes, not even whom it is about: it is found through its request. One in its place is the surviving person's.
CREATE FUNCTION certificate_of_survivor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.subject_id := (SELECT coalesce(merged_into, id) FROM person WHERE id = NEW.subject_id);
    RETURN NEW;
END $$;
CREATE TRIGGER certificate_of_survivor BEFORE INSERT ON certificate
    FOR EACH ROW WHEN (NEW.replaces_id IS NOT NULL) EXECUTE FUNCTION certificate_of_survivor();
-- The function is the module people's.
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON certificate REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('subject_id');

-- Whether the documents of a request show what is hidden now, from an act of restricted access, or of or about a person who was fully
-- adopted since: those at the desks do not open them any more. What the parents of origin were given before a full adoption names the child
-- with its old names: it is closed as well. It reads acts and requests, and lives here since documents are what it closes.
CREATE FUNCTION request_is_closed(request_id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT 1 FROM service_request r
         WHERE r.id = request_is_closed.request_id
           AND (EXISTS (SELECT 1 FROM act a WHERE a.id = r.act_id AND a.blocked_reason IS NOT NULL)
                OR EXISTS (SELECT 1 FROM marginal_note m JOIN act_party c ON c.act_id = m.act_id AND c.role = 'CHILD'
                            WHERE m.secret AND m.entered_at > r.registered_at
                              AND (c.person_id = r.subject_id
                                   OR EXISTS (SELECT 1 FROM certificate d
                                               WHERE d.request_id = r.id AND strpos(d.snapshot::text, coalesce(c.egn, c.lnch)) > 0)))))
$$;
