-- Orders by which a person's data are restricted: each stands by itself, says who entered and who ended it, and is never deleted. While one holds,
-- no desk shows the address.

CREATE TABLE data_restriction (
    id bigint GENERATED ALWAYS AS IDENTITY,
    person_id bigint NOT NULL,
    order_number text NOT NULL,
    ordered_on date NOT NULL,
    ground text NOT NULL,
    until date,
    entered_by text NOT NULL,
    entered_on date NOT NULL,
    ended_ground text,
    ended_by text,
    ended_on date,
    CONSTRAINT data_restriction_pk PRIMARY KEY (id),
    CONSTRAINT data_restriction_person_fk FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT data_restriction_lasts CHECK (until >= ordered_on),
    CONSTRAINT data_restriction_ended_for_a_reason CHECK (num_nonnulls(ended_ground, ended_by, ended_on) IN (0, 3))
);
GRANT INSERT, UPDATE (ended_ground, ended_by, ended_on, person_id) ON data_restriction TO ${app_role};
CREATE INDEX data_restriction_person_idx ON data_restriction (person_id);

-- An order ends once.
CREATE FUNCTION data_restriction_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_on IS NOT NULL AND (NEW.ended_ground, NEW.ended_by, NEW.ended_on) IS DISTINCT FROM (OLD.ended_ground, OLD.ended_by, OLD.ended_on) THEN
        RAISE EXCEPTION 'What was entered on data restriction % stays', OLD.id USING ERRCODE = 'check_violation',
            CONSTRAINT = 'data_restriction_stays';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER data_restriction_stays BEFORE UPDATE ON data_restriction
    FOR EACH ROW EXECUTE FUNCTION data_restriction_stays();
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON data_restriction REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('person_id');

CREATE VIEW data_restricted AS
SELECT DISTINCT person_id FROM data_restriction
 WHERE ended_on IS NULL AND ordered_on <= office_today() AND (until IS NULL OR until >= office_today());
COMMENT ON VIEW data_restricted IS 'Published: whose data an order restricts today, so that nobody shows their address.';
