-- Administrators keep the catalogue: what a service needs and through what it is asked for, who drafted a definition, and no change of the past.

ALTER TABLE service_definition
    ADD COLUMN channels text[] NOT NULL DEFAULT '{COUNTER,SSEV,SEOS,EMAIL,PORTAL,POST,INTERNAL}',
    ADD COLUMN documents text[] NOT NULL DEFAULT '{}',
    -- ADMINISTRATIVE for citizens, INTERNAL for other administrations and departments, BOTH for both.
    ADD COLUMN nature text NOT NULL DEFAULT 'BOTH',
    ADD COLUMN drafted_by text,
    ADD COLUMN drafted_at timestamptz,
    ADD CONSTRAINT service_definition_channels_known CHECK (channels <@ ARRAY['COUNTER', 'SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'POST', 'INTERNAL']),
    ADD CONSTRAINT service_definition_channels_given CHECK (cardinality(channels) > 0),
    ADD CONSTRAINT service_definition_nature_known CHECK (nature IN ('ADMINISTRATIVE', 'INTERNAL', 'BOTH')),
    ADD CONSTRAINT service_definition_who_may_ask_given CHECK (cardinality(who_may_ask) > 0),
    ADD CONSTRAINT service_definition_has_its_time CHECK (NOT isempty(during));

-- The originals are handed over with the act, at the desk only; what else is needed is shown with the application.
UPDATE service_definition SET channels = '{COUNTER}', nature = 'ADMINISTRATIVE'
 WHERE service_code IN ('BIRTH_ORIGINAL', 'MARRIAGE_ORIGINAL', 'DEATH_EXTRACT_FIRST');
UPDATE service_definition SET documents = ARRAY['документ за самоличност'] WHERE documents = '{}';
UPDATE service_definition SET documents = documents || 'нотариално заверено изрично пълномощно, когато се подава от пълномощник'::text
 WHERE 'PROXY' = ANY (who_may_ask);

-- ADDED: made by an administrator here.
ALTER TABLE administrative_service DROP CONSTRAINT administrative_service_listed_known;
ALTER TABLE administrative_service
    ADD CONSTRAINT administrative_service_listed_known CHECK (listed IN ('ANNOUNCED', 'ASSUMED', 'LAW', 'ADDED')),
    -- Counts the changes of the service's definitions, so that two administrators at once do not overwrite each other.
    ADD COLUMN version int NOT NULL DEFAULT 0;
GRANT UPDATE (version) ON administrative_service TO ${app_role};

-- A definition may only be ended, or what is to come be given another end; never begun or ended otherwise in the past.
CREATE FUNCTION service_definition_past_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF lower(NEW.during) IS DISTINCT FROM lower(OLD.during)
        OR (NEW.during <> OLD.during AND (upper(OLD.during) <= current_date OR upper(NEW.during) < current_date)) THEN
        RAISE EXCEPTION 'The past of service % stays', OLD.service_code USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER service_definition_past_stays BEFORE UPDATE ON service_definition
    FOR EACH ROW EXECUTE FUNCTION service_definition_past_stays();

-- A definition that has not begun served nobody. It can be dropped before its day; what it said is kept, and the one before it goes on.
CREATE TABLE service_definition_dropped (
    id bigint NOT NULL,
    service_code text NOT NULL,
    content jsonb NOT NULL,
    dropped_by text NOT NULL,
    dropped_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT service_definition_dropped_pk PRIMARY KEY (id),
    CONSTRAINT service_definition_dropped_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service
);

CREATE FUNCTION drop_definition_to_come(definition bigint, dropper text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema} AS $$
DECLARE
    dropped service_definition;
BEGIN
    SELECT * INTO dropped FROM service_definition WHERE id = definition AND lower(during) > current_date FOR UPDATE;
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
