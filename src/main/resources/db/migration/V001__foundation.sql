-- What every module stands on: extensions, the rights of the application's role, checks of personal numbers, name keys, counters.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA ${flyway:defaultSchema} GRANT SELECT ON TABLES TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA ${flyway:defaultSchema} GRANT USAGE, SELECT ON SEQUENCES TO ${app_role};

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

-- Consecutive numbers without gaps: a row a kind and year, taken last in a short transaction.
CREATE TABLE number_counter (
    kind text NOT NULL,
    year int NOT NULL,
    last bigint NOT NULL DEFAULT 0,
    CONSTRAINT number_counter_pk PRIMARY KEY (kind, year),
    CONSTRAINT number_counter_not_negative CHECK (last >= 0)
);
GRANT INSERT, UPDATE (last) ON number_counter TO ${app_role};
