-- Personal numbers and how they check themselves; the keys by which names are found however they are typed.

-- ЕГН: ten digits, a real date (month + 20 for 1800s, + 40 for 2000s), weighted check digit modulo 11.
CREATE FUNCTION egn_is_valid(egn text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    weights CONSTANT int[] := ARRAY[2, 4, 8, 5, 10, 9, 7, 3, 6];
    total int := 0;
    month int;
    year int;
BEGIN
    IF egn !~ '^[0-9]{10}$' THEN
        RETURN false;
    END IF;
    year := substr(egn, 1, 2)::int;
    month := substr(egn, 3, 2)::int;
    CASE
        WHEN month BETWEEN 1 AND 12 THEN year := year + 1900;
        WHEN month BETWEEN 21 AND 32 THEN year := year + 1800; month := month - 20;
        WHEN month BETWEEN 41 AND 52 THEN year := year + 2000; month := month - 40;
        ELSE RETURN false;
    END CASE;
    IF substr(egn, 5, 2)::int NOT BETWEEN 1
        AND extract(day FROM make_date(year, month, 1) + interval '1 month - 1 day')::int THEN
        RETURN false;
    END IF;
    FOR i IN 1..9 LOOP
        total := total + weights[i] * substr(egn, i, 1)::int;
    END LOOP;
    RETURN total % 11 % 10 = substr(egn, 10, 1)::int;
END $$;

-- ЛНЧ: ten digits, weighted check digit modulo 10.
CREATE FUNCTION lnch_is_valid(lnch text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    weights CONSTANT int[] := ARRAY[21, 19, 17, 13, 11, 9, 7, 3, 1];
    total int := 0;
BEGIN
    IF lnch !~ '^[0-9]{10}$' THEN
        RETURN false;
    END IF;
    FOR i IN 1..9 LOOP
        total := total + weights[i] * substr(lnch, i, 1)::int;
    END LOOP;
    RETURN total % 10 = substr(lnch, 10, 1)::int;
END $$;

-- One Latin key for a name however it is typed: Cyrillic, the official transliteration or the common informal ones.
-- Spellings that people mix up (й/и/y, ъ/а, w/v, ц/ts/c …) fall together; the exact spelling is ranked by the caller.
CREATE FUNCTION name_key(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT trim(regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            translate(
                replace(replace(replace(replace(replace(replace(replace(
                    lower(name),
                    'щ', 'sht'), 'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'),
                'абвгдезийклмнопрстуфхъьѝwyj6',
                'abvgdeziiklmnoprstufhaiiviis'),
            'sht', '1'), 'zh', '2'), 'ts', '3'), 'tz', '3'), 'ch', '4'), 'sh', '5'),
            'kh', 'h'), 'ph', 'f'), 'iu', 'u'), 'iia', 'ia'), 'ou', 'u'), 'c', 'k'),
        '[^a-z0-9]+', ' ', 'g'))
$$;

-- Every word that one slip of the finger makes of this one: a letter left out, changed, put in, or two changed over.
-- A register of a whole district has hundreds of thousands of words: few rows are promised, so that the planner looks each likely word
-- up and does not read them all.
CREATE FUNCTION name_edits(word text) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 40 AS $$
    SELECT left(word, i - 1) || substr(word, i + 1) FROM generate_series(1, length(word)) AS i
    UNION ALL
    SELECT left(word, i - 1) || substr(word, i + 1, 1) || substr(word, i, 1) || substr(word, i + 2)
      FROM generate_series(1, length(word) - 1) AS i
    UNION ALL
    SELECT left(word, i - 1) || letter || substr(word, i + 1)
      FROM generate_series(1, length(word)) AS i, string_to_table('abdefghiklmnoprstuvz12345', NULL) AS letter
    UNION ALL
    SELECT left(word, i) || letter || substr(word, i + 1)
      FROM generate_series(0, length(word)) AS i, string_to_table('abdefghiklmnoprstuvz12345', NULL) AS letter
$$;

-- The words that occur in names. Many people share few words: a misspelt word is looked for among these, not among all people.
CREATE TABLE name_word (
    word text NOT NULL,
    CONSTRAINT name_word_pk PRIMARY KEY (word)
);
GRANT INSERT ON name_word TO ${app_role};
CREATE INDEX name_word_likeness_idx ON name_word USING gin (word gin_trgm_ops);
CREATE INDEX name_word_beginning_idx ON name_word (word text_pattern_ops);

-- After an insert into a table of names, as the transition table "added" with its column "words".
CREATE FUNCTION name_words_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- In one order, so that two writers never wait for each other.
    INSERT INTO name_word (word)
    SELECT DISTINCT word FROM added, unnest(added.words) AS word WHERE word <> '' ORDER BY word
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
