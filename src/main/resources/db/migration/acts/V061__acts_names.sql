-- Names that an act gives a person and the population register does not know: old spellings, a married name never entered. People are
-- found by them as by the names of the register.

CREATE TABLE act_name (
    person_id bigint NOT NULL,
    act_id bigint NOT NULL,
    full_name text NOT NULL,
    key text GENERATED ALWAYS AS (name_key(full_name)) STORED,
    words text[] GENERATED ALWAYS AS (string_to_array(name_key(full_name), ' ')) STORED,
    CONSTRAINT act_name_pk PRIMARY KEY (person_id, act_id, full_name),
    CONSTRAINT act_name_person_fk FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT act_name_act_fk FOREIGN KEY (act_id) REFERENCES act
);
CREATE INDEX act_name_words_idx ON act_name USING gin (words) WITH (fastupdate = off);
CREATE TRIGGER act_name_words_kept AFTER INSERT ON act_name
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION name_words_kept();

-- Runs with the owner's rights: the application itself only reads these names. An import brings millions of parties, nearly all under a
-- name that the register knows letter by letter: no key is computed for these.
CREATE FUNCTION act_names_kept() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
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
CREATE TRIGGER act_party_names_kept AFTER INSERT ON act_party
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION act_names_kept();

-- What of them anybody at a desk may find: nothing from an act with restricted access, nor from one under the secret of adoption.
CREATE VIEW act_name_shown AS
SELECT n.person_id, n.full_name, n.key, n.words, a.kind, a.number, a.year
  FROM act_name n JOIN act a ON a.id = n.act_id
 WHERE a.blocked_reason IS NULL
   AND NOT EXISTS (SELECT 1 FROM marginal_note m WHERE m.act_id = a.id AND m.secret);
GRANT SELECT ON act_name_shown TO ${app_role};
