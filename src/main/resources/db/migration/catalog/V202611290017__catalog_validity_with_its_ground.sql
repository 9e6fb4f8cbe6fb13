-- How long a document holds is said only where a rule sets a term: „6 месеца“ has no ground in Наредба № РД-02-20-6. What was typed before
-- stays in the definitions and is printed no more; a term with its ground takes its place, once somebody has checked it.

ALTER TABLE service_definition
    ALTER COLUMN validity DROP NOT NULL,
    ADD COLUMN validity_months int,
    ADD COLUMN validity_ground text,
    ADD COLUMN validity_confirmed boolean,
    ADD CONSTRAINT service_definition_validity_months CHECK (validity_months BETWEEN 1 AND 120),
    ADD CONSTRAINT service_definition_validity_with_its_ground
        CHECK (num_nonnulls(validity_months, validity_ground, validity_confirmed) IN (0, 3));
COMMENT ON COLUMN service_definition.validity IS 'What documents said before terms had a ground; nothing prints it.';
COMMENT ON COLUMN service_definition.validity_confirmed IS 'Whether the ground was checked; until then the term is „за проверка“ and not printed.';
