-- What was found in an upload when its columns were first looked at: headings and some cells, until the import has ended.
ALTER TABLE import_run ADD COLUMN sample jsonb;
GRANT UPDATE (sample) ON import_run TO ${app_role};
