-- Every certificate that has ever sealed here, so that a document is known as ours after the key has changed.

CREATE TABLE seal_certificate (
    fingerprint char(64) NOT NULL,
    certificate bytea NOT NULL,
    valid_until timestamptz NOT NULL,
    registered_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT seal_certificate_pk PRIMARY KEY (fingerprint),
    CONSTRAINT seal_certificate_fingerprint_of_certificate CHECK (fingerprint = encode(sha256(certificate), 'hex'))
);
GRANT INSERT (fingerprint, certificate, valid_until) ON seal_certificate TO ${app_role};

-- What identifies an issued document and what it says never changes, even for the owner; only its state moves on.
CREATE OR REPLACE FUNCTION certificate_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('ISSUING', 'READY'), ('READY', 'ANNULLED')) THEN
        RAISE EXCEPTION 'A certificate cannot move from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation',
            CONSTRAINT = 'certificate_moves_on';
    END IF;
    IF (OLD.id, OLD.request_id, OLD.year, OLD.number, OLD.service_code, OLD.subject_id, OLD.issued_on,
            OLD.verification_code, OLD.snapshot, OLD.replaces_id)
        IS DISTINCT FROM (NEW.id, NEW.request_id, NEW.year, NEW.number, NEW.service_code, NEW.subject_id, NEW.issued_on,
            NEW.verification_code, NEW.snapshot, NEW.replaces_id)
        OR (OLD.state = 'ANNULLED' AND (OLD.annulled_at, OLD.annulled_by, OLD.annulled_reason)
            IS DISTINCT FROM (NEW.annulled_at, NEW.annulled_by, NEW.annulled_reason)) THEN
        RAISE EXCEPTION 'An issued certificate does not change' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'certificate_moves_on';
    END IF;
    RETURN NEW;
END $$;

-- A sealed file stands as it was stored and for ever, even for the owner.
CREATE FUNCTION certificate_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Issued documents are neither changed nor removed' USING ERRCODE = 'check_violation',
        CONSTRAINT = 'certificate_stays';
END $$;
CREATE TRIGGER certificate_document_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON certificate_document
    FOR EACH STATEMENT EXECUTE FUNCTION certificate_stays();
CREATE TRIGGER certificate_stays BEFORE DELETE OR TRUNCATE ON certificate
    FOR EACH STATEMENT EXECUTE FUNCTION certificate_stays();
