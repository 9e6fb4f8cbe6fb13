-- The original certificate of a birth or marriage and the first extract of a death are handed over once, free of charge, when the act is
-- made (ЗГР, чл. 88). Acts made before this program knew of it have handed theirs over long ago.

ALTER TABLE act ADD COLUMN original_due boolean NOT NULL DEFAULT false;
GRANT UPDATE (original_due) ON act TO ${app_role};

-- From today the three services are issued at the desk; their definitions of yesterday stay.
CREATE TEMPORARY TABLE next_definition ON COMMIT DROP AS
SELECT d.id, t.template, greatest(lower(d.during), current_date) AS since
  FROM service_definition d
  JOIN (VALUES ('BIRTH_ORIGINAL', 'birth-original'), ('MARRIAGE_ORIGINAL', 'marriage-original'), ('DEATH_EXTRACT_FIRST', 'death-extract'))
       AS t (code, template) ON t.code = d.service_code
 WHERE d.template IS NULL AND upper_inf(d.during);

UPDATE service_definition d
   SET template = n.template, template_version = 1,
       conditions = '{MADE_WITH_THE_ACT,ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,ACT_ENTERED,ACT_NOT_BLOCKED}'
  FROM next_definition n WHERE n.id = d.id AND lower(d.during) >= current_date;

WITH ended AS (
    UPDATE service_definition d SET during = daterange(lower(d.during), n.since)
      FROM next_definition n WHERE n.id = d.id AND lower(d.during) < current_date
    RETURNING d.id, n.since, n.template)
INSERT INTO service_definition
    (service_code, during, registry_code, name, title, source, conditions, grounds, who_may_ask, validity, template, template_version,
     channels, documents, nature)
SELECT d.service_code, daterange(e.since, NULL), d.registry_code, d.name, d.title, d.source,
       '{MADE_WITH_THE_ACT,ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,ACT_ENTERED,ACT_NOT_BLOCKED}', d.grounds, d.who_may_ask, d.validity,
       e.template, 1, d.channels, d.documents, d.nature
  FROM ended e JOIN service_definition d ON d.id = e.id;

INSERT INTO service_term (definition_id, speed, hours)
SELECT new.id, t.speed, t.hours
  FROM next_definition n
  JOIN service_definition old ON old.id = n.id
  JOIN service_definition new ON new.service_code = old.service_code AND lower(new.during) = n.since AND new.id <> old.id
  JOIN service_term t ON t.definition_id = old.id;

-- Free by law, whatever the ordinance says of other services.
INSERT INTO tariff_item (ordinance_id, service_code, speed, amount, currency, article, during)
SELECT o.id, code, 'ORDINARY', 0, 'EUR', 'чл. 88 от Закона за гражданската регистрация', daterange(greatest(current_date, '2026-01-01'), NULL)
  FROM fee_ordinance o, (VALUES ('BIRTH_ORIGINAL'), ('MARRIAGE_ORIGINAL'), ('DEATH_EXTRACT_FIRST')) AS item (code)
 WHERE o.illustrative;
