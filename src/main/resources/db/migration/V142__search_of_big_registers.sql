-- A register of a whole district has hundreds of thousands of words: the planner shall look each likely word up, not read them all.
ALTER FUNCTION name_edits(text) ROWS 40;

-- An import brings millions of parties, nearly all under a name that the register knows letter by letter: no key is computed for these.
CREATE OR REPLACE FUNCTION act_names_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema} AS $$
BEGIN
    INSERT INTO act_name (person_id, act_id, full_name)
    SELECT DISTINCT a.person_id, a.act_id, borne.full_name
      FROM added a
     CROSS JOIN LATERAL (VALUES (concat_ws(' ', a.given, a.middle, a.family)),
                                (CASE WHEN a.family_after IS NOT NULL THEN concat_ws(' ', a.given, a.middle, a.family_after) END))
           AS borne (full_name)
     WHERE a.person_id IS NOT NULL AND borne.full_name IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = a.person_id AND n.full_name = borne.full_name)
       AND NOT EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = a.person_id AND n.key = name_key(borne.full_name))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
