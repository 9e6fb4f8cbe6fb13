-- Documents of a birth name those who have adopted the child simply beside the parents of origin. The definitions of yesterday keep their
-- templates; the same service goes on with the next version from today.

CREATE TEMPORARY TABLE next_definition ON COMMIT DROP AS
SELECT d.id, t.version, greatest(lower(d.during), current_date) AS since
  FROM service_definition d
  JOIN (VALUES ('birth-certificate', 3), ('birth-original', 2), ('birth-extract', 2)) AS t (template, version)
       ON t.template = d.template AND d.template_version < t.version
 WHERE upper_inf(d.during) OR upper(d.during) > current_date;

-- One that begins today or later has served nobody yet.
UPDATE service_definition d SET template_version = n.version FROM next_definition n WHERE n.id = d.id AND lower(d.during) >= current_date;

WITH ended AS (
    UPDATE service_definition d SET during = daterange(lower(d.during), n.since)
      FROM next_definition n, service_definition old
     WHERE n.id = d.id AND old.id = d.id AND lower(d.during) < current_date
    RETURNING d.id, n.since, n.version, upper(old.during) AS until)
INSERT INTO service_definition
    (service_code, during, registry_code, name, title, source, conditions, grounds, who_may_ask, validity, template, template_version,
     channels, documents, nature)
SELECT d.service_code, daterange(e.since, e.until), d.registry_code, d.name, d.title, d.source, d.conditions, d.grounds, d.who_may_ask,
       d.validity, d.template, e.version, d.channels, d.documents, d.nature
  FROM ended e JOIN service_definition d ON d.id = e.id;

INSERT INTO service_term (definition_id, speed, hours)
SELECT new.id, t.speed, t.hours
  FROM next_definition n
  JOIN service_definition old ON old.id = n.id
  JOIN service_definition new ON new.service_code = old.service_code AND lower(new.during) = n.since AND new.id <> old.id
  JOIN service_term t ON t.definition_id = old.id;
