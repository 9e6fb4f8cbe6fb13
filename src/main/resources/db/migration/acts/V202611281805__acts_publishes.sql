-- What other modules may read of the register of acts; and it reads people by what their register publishes.

COMMENT ON VIEW act_name_shown IS 'Published: names that only an act gives a person, to find people by; none from a restricted act or one under the secret of adoption.';

CREATE VIEW act_restricted AS
SELECT id AS act_id FROM act WHERE blocked_reason IS NOT NULL;
COMMENT ON VIEW act_restricted IS 'Published: acts of restricted access, so that what was issued from them is closed at the desks.';

CREATE VIEW child_adopted AS
SELECT m.act_id, c.person_id, coalesce(c.egn, c.lnch) AS number, m.entered_at
  FROM marginal_note m JOIN act_party c ON c.act_id = m.act_id AND c.role = 'CHILD'
 WHERE m.secret;
COMMENT ON VIEW child_adopted IS 'Published: when a full adoption was noted, so that what was issued before it is closed at the desks.';
COMMENT ON COLUMN child_adopted.person_id IS 'Seen by nobody: that a child was adopted is a secret.';
COMMENT ON COLUMN child_adopted.number IS 'Seen by nobody: it is only looked for in what was issued before.';

CREATE VIEW act_person AS
SELECT act_id, person_id, given, NULL::timestamptz AS noted_at FROM act_party WHERE person_id IS NOT NULL
UNION ALL
SELECT m.act_id, a.person_id, a.given, m.entered_at FROM marginal_note m JOIN note_party a ON a.note_id = m.id WHERE a.person_id IS NOT NULL;
COMMENT ON VIEW act_person IS 'Published: whom an act or its notes name, to write down who was named to whoever opened a document of it.';
COMMENT ON COLUMN act_person.given IS 'Seen by nobody: it is only looked for in what a document says.';

CREATE OR REPLACE FUNCTION act_names_kept() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    INSERT INTO act_name (person_id, act_id, full_name)
    SELECT DISTINCT a.person_id, a.act_id, borne.full_name
      FROM added a
     CROSS JOIN LATERAL (VALUES (concat_ws(' ', a.given, a.middle, a.family)),
                                (CASE WHEN a.family_after IS NOT NULL THEN concat_ws(' ', a.given, a.middle, a.family_after) END))
           AS borne (full_name)
     WHERE a.person_id IS NOT NULL AND borne.full_name IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM person_named n WHERE n.person_id = a.person_id AND n.full_name = borne.full_name)
       AND NOT EXISTS (SELECT 1 FROM person_named n WHERE n.person_id = a.person_id AND n.key = name_key(borne.full_name))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION act_party_of_survivor() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM person_merged WHERE merged_into IS NOT NULL) THEN
        UPDATE act_party t SET person_id = p.merged_into
          FROM added a JOIN person_merged p ON p.id = a.person_id
         WHERE p.merged_into IS NOT NULL AND t.act_id = a.act_id AND t.role = a.role;
    END IF;
    RETURN NULL;
END $$;
