-- Who saw and did what. The application may add and read; nobody changes or removes, and a chain of hashes shows if somebody did.

CREATE TABLE audit_event (
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    address text,
    action text NOT NULL,
    subject_person_id bigint,
    object text,
    reason text,
    details jsonb NOT NULL DEFAULT '{}',
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_event_pk PRIMARY KEY (seq),
    CONSTRAINT audit_event_hash_length CHECK (length(hash) = 32 AND length(previous_hash) = 32)
);
GRANT INSERT (seq, at, actor, address, action, subject_person_id, object, reason, details, previous_hash, hash)
    ON audit_event TO ${app_role};
-- The auditor's list: an actor, an action or a person within a time, the newest first.
CREATE INDEX audit_event_at_idx ON audit_event (at DESC);
CREATE INDEX audit_event_actor_idx ON audit_event (actor, at DESC);
CREATE INDEX audit_event_action_idx ON audit_event (action, at DESC);
CREATE INDEX audit_event_subject_idx ON audit_event (subject_person_id, at DESC) WHERE subject_person_id IS NOT NULL;

CREATE FUNCTION audit_hash(previous bytea, event audit_event) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(previous || convert_to(jsonb_build_array(
        event.seq, to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), event.actor, event.address, event.action,
        event.subject_person_id, event.object, event.reason, event.details)::text, 'UTF8'))
$$;

-- The trigger, not the caller, gives number and hash: it runs with the owner's rights, one transaction at a time. A function with the
-- owner's rights must not find a caller's temporary table before ours, here and everywhere: pg_temp comes last, by name.
CREATE FUNCTION audit_chain() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    last audit_event;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('audit_event'));
    SELECT * INTO last FROM audit_event ORDER BY seq DESC LIMIT 1;
    NEW.seq := coalesce(last.seq, 0) + 1;
    NEW.previous_hash := coalesce(last.hash, sha256('gishe'));
    NEW.hash := audit_hash(NEW.previous_hash, NEW);
    RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION audit_is_append_only() RETURNS trigger
    LANGUAGE plpgsql SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'The audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Breaks of the chain: a wrong hash, a link that does not fit, a number left out.
CREATE VIEW audit_break AS
SELECT seq
FROM (SELECT e.seq, e.hash, e.previous_hash, audit_hash(e.previous_hash, e) AS expected,
             lag(e.hash, 1, sha256('gishe')) OVER (ORDER BY e.seq) AS link, lag(e.seq, 1, 0::bigint) OVER (ORDER BY e.seq) AS before
      FROM audit_event e) c
WHERE hash <> expected OR previous_hash <> link OR seq <> before + 1;
GRANT SELECT ON audit_break TO ${app_role};
