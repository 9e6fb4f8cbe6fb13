-- Rules of the catalogue: its past stays, and whoever changes it moves the version of the reference data.

-- A definition may only be ended, or what is to come be given another end; never begun or ended otherwise in the past.
CREATE FUNCTION service_definition_past_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF lower(NEW.during) IS DISTINCT FROM lower(OLD.during)
        OR (NEW.during <> OLD.during AND (upper(OLD.during) <= office_today() OR upper(NEW.during) < office_today())) THEN
        RAISE EXCEPTION 'The past of service % stays', OLD.service_code USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER service_definition_past_stays BEFORE UPDATE ON service_definition
    FOR EACH ROW EXECUTE FUNCTION service_definition_past_stays();

-- With the owner's rights, since the application may delete no definition by itself.
CREATE FUNCTION drop_definition_to_come(definition bigint, dropper text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    dropped service_definition;
BEGIN
    SELECT * INTO dropped FROM service_definition WHERE id = definition AND lower(during) > office_today() FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO service_definition_dropped (id, service_code, content, dropped_by)
    VALUES (dropped.id, dropped.service_code,
            to_jsonb(dropped) || jsonb_build_object('terms',
                (SELECT jsonb_object_agg(speed, hours) FROM service_term WHERE definition_id = dropped.id)), dropper);
    DELETE FROM service_term WHERE definition_id = dropped.id;
    DELETE FROM service_definition WHERE id = dropped.id;
    UPDATE service_definition SET during = daterange(lower(during), upper(dropped.during))
     WHERE service_code = dropped.service_code AND upper(during) = lower(dropped.during);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION drop_definition_to_come FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_definition_to_come TO ${app_role};

-- Whoever changes a reference table moves the version in the same transaction, with the owner's rights. The tariff hangs the same trigger
-- on its tables.
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
