-- What the parents of origin were given before a full adoption names the child with its old names: it is closed as well.

CREATE INDEX marginal_note_secret_idx ON marginal_note (act_id) WHERE secret;

-- Whether the documents of a request show what is hidden now, from an act of restricted access, or of or about a person who was fully
-- adopted since: those at the desks do not open them any more.
CREATE OR REPLACE FUNCTION request_is_closed(request_id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
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
