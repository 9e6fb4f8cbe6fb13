-- What other modules may read of documents; and they read acts, people and requests by what these publish.

CREATE VIEW document_issued AS
SELECT id, request_id, service_code, subject_id, year, number, verification_code, issued_on, state, annulled_reason, replaces_id,
       snapshot ->> 'certificateNumber' AS full_number, snapshot ->> 'registrationNumber' AS registration, snapshot ->> 'title' AS title,
       snapshot ->> 'officialName' AS official
  FROM certificate;
COMMENT ON VIEW document_issued IS 'Published: an issued document as lists name it, without what it certifies.';
COMMENT ON COLUMN document_issued.subject_id IS 'Seen as a name by officials at the desks, and only while nothing of the document is closed.';

CREATE VIEW document_content AS
SELECT c.id, c.request_id, c.subject_id, (c.snapshot -> 'facts')::text AS facts, f.sealed_at
  FROM certificate c LEFT JOIN certificate_document f ON f.certificate_id = c.id;
COMMENT ON VIEW document_content IS 'Published: what a document certifies and when it was sealed, to write down who was named to whoever opened it.';
COMMENT ON COLUMN document_content.facts IS 'Seen by nobody: names and numbers are only looked for in it.';

CREATE OR REPLACE FUNCTION certificate_of_survivor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.subject_id := (SELECT coalesce(merged_into, id) FROM person_merged WHERE id = NEW.subject_id);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION request_is_closed(request_id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT 1 FROM request_line r
         WHERE r.id = request_is_closed.request_id
           AND (EXISTS (SELECT 1 FROM act_restricted a WHERE a.act_id = r.act_id)
                OR EXISTS (SELECT 1 FROM child_adopted c
                            WHERE c.entered_at > r.registered_at
                              AND (c.person_id = r.subject_id
                                   OR EXISTS (SELECT 1 FROM certificate d
                                               WHERE d.request_id = r.id AND strpos(d.snapshot::text, c.number) > 0)))))
$$;
COMMENT ON FUNCTION request_is_closed IS 'Published: whether the documents of a request show what is hidden now, so that the desks do not open them any more.';
