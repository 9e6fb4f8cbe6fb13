-- What was printed or found before a full adoption was noted would tell of it.

ALTER TABLE marginal_note ADD COLUMN entered_at timestamptz;
ALTER TABLE marginal_note ALTER COLUMN entered_at SET DEFAULT now();

-- Names as acts write them: nothing from an act with restricted access, nor from one under the secret of adoption.
CREATE OR REPLACE VIEW act_name_shown AS
SELECT n.person_id, n.full_name, n.key, n.words, a.kind, a.number, a.year
  FROM act_name n JOIN act a ON a.id = n.act_id
 WHERE a.blocked_reason IS NULL
   AND NOT EXISTS (SELECT 1 FROM marginal_note m WHERE m.act_id = a.id AND m.secret);

-- Whether the documents of a request show what is hidden now, from an act of restricted access or of a person who was fully adopted since:
-- those at the desks do not open them any more.
CREATE FUNCTION request_is_closed(request_id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT 1 FROM service_request r
         WHERE r.id = request_is_closed.request_id
           AND (EXISTS (SELECT 1 FROM act a WHERE a.id = r.act_id AND a.blocked_reason IS NOT NULL)
                OR EXISTS (SELECT 1 FROM act_party c JOIN marginal_note m ON m.act_id = c.act_id
                            WHERE c.person_id = r.subject_id AND c.role = 'CHILD' AND m.secret AND m.entered_at > r.registered_at)))
$$;
