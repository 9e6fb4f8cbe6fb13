-- The multilingual standard forms of Regulation (EU) 2016/1191: which one may go with a document is said by the service's definition, and
-- a request keeps in which language it was asked for. The form has no fee of its own (Article 11 caps it at its cost of production).

ALTER TABLE service_definition
    ADD COLUMN standard_form text,
    ADD CONSTRAINT service_definition_standard_form_known
        CHECK (standard_form IN ('BIRTH', 'DEATH', 'MARRIAGE', 'MARITAL_STATUS', 'RESIDENCE')),
    ADD CONSTRAINT service_definition_standard_form_of_a_document CHECK (standard_form IS NULL OR template IS NOT NULL);

-- The Regulation applies since 16.02.2019: the definitions that came with the program name what it has given all along.
UPDATE service_definition d SET standard_form = f.form
  FROM (VALUES ('birth-certificate', 'BIRTH'), ('birth-original', 'BIRTH'), ('birth-extract', 'BIRTH'), ('death-extract', 'DEATH'),
               ('marriage-certificate', 'MARRIAGE'), ('marriage-original', 'MARRIAGE'), ('marriage-extract', 'MARRIAGE'),
               ('marital-status', 'MARITAL_STATUS'), ('permanent-address', 'RESIDENCE'), ('current-address', 'RESIDENCE')) AS f (template, form)
 WHERE d.template = f.template AND d.drafted_by IS NULL;

ALTER TABLE service_request
    ADD COLUMN form_language text,
    ADD CONSTRAINT service_request_form_language_known CHECK (form_language IN ('EN'));
