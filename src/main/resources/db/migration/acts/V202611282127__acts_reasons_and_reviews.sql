-- Each reason to restrict access to an act stands and ends by itself; a note for review is read once; a marriage unmade by a court is noted.

DROP INDEX act_restriction_one_open;
CREATE UNIQUE INDEX act_restriction_open_once ON act_restriction (act_id, md5(reason)) WHERE lifted_on IS NULL;

ALTER TABLE marginal_note ADD COLUMN reviewed_by text;
ALTER TABLE marginal_note ADD COLUMN reviewed_on date;
ALTER TABLE marginal_note ADD CONSTRAINT marginal_note_reviewed_by_somebody CHECK (num_nonnulls(reviewed_by, reviewed_on) IN (0, 2));
ALTER TABLE marginal_note ADD CONSTRAINT marginal_note_reviewed_where_needed CHECK (needs_review OR reviewed_on IS NULL);
GRANT UPDATE (reviewed_by, reviewed_on) ON marginal_note TO ${app_role};

ALTER TABLE marginal_note DROP CONSTRAINT marginal_note_kind_known;
ALTER TABLE marginal_note ADD CONSTRAINT marginal_note_kind_known CHECK (kind IN
    ('DIVORCE', 'MARRIAGE_UNMADE', 'NAME_CHANGE', 'ADOPTION', 'PARENTAGE', 'DEATH_OF_SPOUSE', 'CORRECTION', 'OTHER'));
