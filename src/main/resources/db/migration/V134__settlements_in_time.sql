-- The classifier ЕКАТТЕ is taken over again and again: a settlement may be renamed or go to another municipality. What it was called
-- until then is kept by the database itself; the application may change a settlement, but not its past.

CREATE TABLE settlement_history (
    id bigint GENERATED ALWAYS AS IDENTITY,
    ekatte char(5) NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    municipality_code text NOT NULL,
    municipality_name text NOT NULL,
    district_name text NOT NULL,
    replaced_at timestamptz NOT NULL DEFAULT now(),
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
GRANT UPDATE (kind, name, municipality_code, municipality_name, district_name) ON settlement TO ${app_role};
