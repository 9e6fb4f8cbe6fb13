-- The words that occur in names. Many people share few words: a misspelt word is looked for among these, not among all people.

CREATE TABLE name_word (
    word text NOT NULL,
    CONSTRAINT name_word_pk PRIMARY KEY (word)
);
GRANT INSERT ON name_word TO ${app_role};
CREATE INDEX name_word_likeness_idx ON name_word USING gin (word gin_trgm_ops);
CREATE INDEX name_word_beginning_idx ON name_word (word text_pattern_ops);

ALTER TABLE person_name ADD COLUMN words text[] GENERATED ALWAYS AS (
    string_to_array(name_key(given || coalesce(' ' || middle, '') || coalesce(' ' || family, '')), ' ')) STORED;
CREATE INDEX person_name_words_idx ON person_name USING gin (words) WITH (fastupdate = off);
-- Names are found by their words now.
DROP INDEX person_name_key_idx;

CREATE FUNCTION name_words_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- In one order, so that two writers never wait for each other.
    INSERT INTO name_word (word)
    SELECT DISTINCT word FROM added, unnest(added.words) AS word WHERE word <> '' ORDER BY word
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER person_name_words_kept AFTER INSERT ON person_name
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION name_words_kept();

INSERT INTO name_word (word)
SELECT DISTINCT word FROM person_name, unnest(words) AS word WHERE word <> '';
