-- What the documents of a request show may be restricted: one word for it, in the register of acts and here.

ALTER FUNCTION request_is_closed(bigint) RENAME TO request_is_restricted;
CREATE OR REPLACE FUNCTION request_is_restricted(request_id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT 1 FROM request_line r
         WHERE r.id = request_is_restricted.request_id
           AND (EXISTS (SELECT 1 FROM act_restricted a WHERE a.act_id = r.act_id)
                OR EXISTS (SELECT 1 FROM child_adopted c
                            WHERE c.entered_at > r.registered_at
                              AND (c.person_id = r.subject_id
                                   OR EXISTS (SELECT 1 FROM certificate d
                                               WHERE d.request_id = r.id AND strpos(d.snapshot::text, c.number) > 0)))))
$$;
COMMENT ON FUNCTION request_is_restricted IS 'Published: whether the documents of a request show what is hidden now, so that the desks do not open them any more.';
COMMENT ON COLUMN document_issued.subject_id IS 'Seen as a name by officials at the desks, and only while nothing of the document is restricted.';
