-- What kind of document a definition makes, which others asked of the names of services. An original is handed over once, with its act; an
-- extract and a duplicate are made from an act ever again (ЗГР, чл. 88); a certificate says what the population register says.

ALTER TABLE service_definition ADD COLUMN document_kind text GENERATED ALWAYS AS (
    CASE WHEN template IS NULL THEN NULL
         WHEN 'MADE_WITH_THE_ACT' = ANY (conditions) THEN 'ORIGINAL'
         WHEN template IN ('birth-extract', 'marriage-extract', 'death-extract') THEN 'EXTRACT'
         WHEN template IN ('birth-certificate', 'marriage-certificate') THEN 'DUPLICATE'
         ELSE 'CERTIFICATE' END) STORED;
COMMENT ON COLUMN service_definition.document_kind IS 'CERTIFICATE, DUPLICATE, EXTRACT or ORIGINAL; nothing while no template is set up.';
