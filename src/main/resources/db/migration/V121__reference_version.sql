-- Catalogue and tariff hardly ever change and are read for every person: a version that moves with each change lets the
-- application keep what it has read, and never a moment longer.

CREATE TABLE reference_version (
    version bigint NOT NULL,
    -- Exactly one row.
    one boolean NOT NULL DEFAULT true,
    CONSTRAINT reference_version_pk PRIMARY KEY (one),
    CONSTRAINT reference_version_one CHECK (one)
);
-- A sequence never gives a number twice, not even after a rollback: one version never stands for two states.
CREATE SEQUENCE reference_version_seq;
INSERT INTO reference_version (version) VALUES (nextval('reference_version_seq'));

-- Whoever changes a reference table moves the version in the same transaction, with the owner's rights.
CREATE FUNCTION reference_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    UPDATE reference_version SET version = nextval('reference_version_seq');
    RETURN NULL;
END $$;

CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON administrative_service
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON service_definition
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON service_term
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON fee_ordinance
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON tariff_item
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON channel_reduction
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON fee_exemption
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
