-- What every module stands on: extensions, the rights of the application's role, counters of official numbers.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The owner migrates, the application works: it reads every table, and writes only what a table's own file grants.
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA ${flyway:defaultSchema} GRANT SELECT ON TABLES TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA ${flyway:defaultSchema} GRANT USAGE, SELECT ON SEQUENCES TO ${app_role};

-- The time and the day of the office, which does not depend on where the server or the session stands. No other line of SQL asks for the time, so
-- that a test can set this clock together with the application's.
CREATE FUNCTION office_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT now() $$;
CREATE FUNCTION office_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (office_now() AT TIME ZONE 'Europe/Sofia')::date $$;

-- Consecutive numbers without gaps: a row a kind and year, taken last in a short transaction.
CREATE TABLE number_counter (
    kind text NOT NULL,
    year int NOT NULL,
    last bigint NOT NULL DEFAULT 0,
    CONSTRAINT number_counter_pk PRIMARY KEY (kind, year),
    CONSTRAINT number_counter_not_negative CHECK (last >= 0)
);
GRANT INSERT, UPDATE (last) ON number_counter TO ${app_role};
