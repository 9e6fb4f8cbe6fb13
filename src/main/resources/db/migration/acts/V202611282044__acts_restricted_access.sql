-- Access to an act is restricted, as the law says it (ограничен достъп): one word in the table, its columns and what is published.

ALTER TABLE act RENAME COLUMN blocked_reason TO restriction_reason;
ALTER TABLE act_block RENAME TO act_restriction;
ALTER TABLE act_restriction RENAME COLUMN blocked_by TO restricted_by;
ALTER TABLE act_restriction RENAME COLUMN blocked_on TO restricted_on;
ALTER TABLE act_restriction RENAME CONSTRAINT act_block_pk TO act_restriction_pk;
ALTER TABLE act_restriction RENAME CONSTRAINT act_block_act_fk TO act_restriction_act_fk;
ALTER TABLE act_restriction RENAME CONSTRAINT act_block_lifted_with_reason TO act_restriction_lifted_with_reason;
ALTER TABLE act_restriction RENAME CONSTRAINT act_block_lifted_after TO act_restriction_lifted_after;
ALTER INDEX act_block_act_idx RENAME TO act_restriction_act_idx;
ALTER INDEX act_block_one_open RENAME TO act_restriction_one_open;
ALTER SEQUENCE act_block_id_seq RENAME TO act_restriction_id_seq;

COMMENT ON VIEW act_restricted IS 'Published: acts of restricted access, so that the desks do not open what was issued from them.';
COMMENT ON VIEW child_adopted IS 'Published: when a full adoption was noted, so that the desks do not open what was issued before it.';
