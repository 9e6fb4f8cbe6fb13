-- A function with the owner's rights must not find a caller's temporary table before ours: pg_temp comes last, by name.
ALTER FUNCTION audit_chain() SET search_path = ${flyway:defaultSchema}, pg_temp;
ALTER FUNCTION audit_is_append_only() SET search_path = ${flyway:defaultSchema}, pg_temp;

-- The auditor's list: an action or a person within a time, the newest first.
CREATE INDEX audit_event_action_idx ON audit_event (action, at DESC);
