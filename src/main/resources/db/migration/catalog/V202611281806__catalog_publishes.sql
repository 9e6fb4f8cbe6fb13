-- What other modules may read of the catalogue.

COMMENT ON FUNCTION reference_changed() IS 'Published: trigger for tables that are kept in memory; it moves their version with each change.';

CREATE VIEW service_defined AS
SELECT id, service_code, during, name, title, document_kind FROM service_definition;
COMMENT ON VIEW service_defined IS 'Published: what a service is called, and what kind of document it makes, by each of its definitions.';

-- The newest name, also of a service that is not offered any more.
CREATE FUNCTION service_name(code text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT name FROM service_definition WHERE service_code = code ORDER BY during DESC LIMIT 1
$$;
COMMENT ON FUNCTION service_name IS 'Published: what a service is called by its newest definition.';

CREATE VIEW service_listed AS
SELECT code, position FROM administrative_service;
COMMENT ON VIEW service_listed IS 'Published: services in the order of the catalogue.';
