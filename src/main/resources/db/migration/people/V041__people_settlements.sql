-- Settlements by ЕКАТТЕ, the national classifier: what they are called now, and what they were called before.

CREATE TABLE settlement (
    ekatte char(5) NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    municipality_code text NOT NULL,
    municipality_name text NOT NULL,
    district_name text NOT NULL,
    CONSTRAINT settlement_pk PRIMARY KEY (ekatte),
    CONSTRAINT settlement_ekatte_is_five_digits CHECK (ekatte ~ '^[0-9]{5}$')
);
GRANT INSERT, UPDATE (kind, name, municipality_code, municipality_name, district_name) ON settlement TO ${app_role};

-- The classifier is taken over again and again: a settlement may be renamed or go to another municipality. What it was called until then
-- is kept by the database itself; the application may change a settlement, but not its past.
CREATE TABLE settlement_history (
    id bigint GENERATED ALWAYS AS IDENTITY,
    ekatte char(5) NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    municipality_code text NOT NULL,
    municipality_name text NOT NULL,
    district_name text NOT NULL,
    replaced_at timestamptz NOT NULL DEFAULT office_now(),
    CONSTRAINT settlement_history_pk PRIMARY KEY (id),
    CONSTRAINT settlement_history_settlement_fk FOREIGN KEY (ekatte) REFERENCES settlement
);
CREATE INDEX settlement_history_ekatte_idx ON settlement_history (ekatte, replaced_at DESC);

CREATE FUNCTION settlement_keeps_its_past() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    INSERT INTO settlement_history (ekatte, kind, name, municipality_code, municipality_name, district_name)
    VALUES (OLD.ekatte, OLD.kind, OLD.name, OLD.municipality_code, OLD.municipality_name, OLD.district_name);
    RETURN NULL;
END $$;
CREATE TRIGGER settlement_keeps_its_past AFTER UPDATE ON settlement FOR EACH ROW
    WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION settlement_keeps_its_past();

-- An act says the settlement as it was called on its day, where the classifier's history goes back so far.
CREATE FUNCTION settlement_on(code char(5), day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT h.kind || ' ' || h.name FROM settlement_history h
          WHERE h.ekatte = code AND h.replaced_at >= (day + 1)::timestamp AT TIME ZONE 'Europe/Sofia' ORDER BY h.replaced_at, h.id LIMIT 1),
        (SELECT s.kind || ' ' || s.name FROM settlement s WHERE s.ekatte = code))
$$;
