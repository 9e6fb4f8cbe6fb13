-- Who signs a document from an act: one that its clerk may not sign has its number and its facts, and waits for an official on duty. The file
-- is made with the name of whoever signed, and never before.

ALTER TABLE certificate ADD COLUMN to_sign boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN certificate.to_sign IS 'Whether its clerk may not sign it, so that somebody else does before the file is made.';

CREATE TABLE certificate_signature (
    certificate_id bigint NOT NULL,
    signed_by text NOT NULL,
    official_name text NOT NULL,
    official_position text NOT NULL,
    -- Number and day of the mayor's order as printed.
    official_order text NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT office_now(),
    CONSTRAINT certificate_signature_pk PRIMARY KEY (certificate_id),
    CONSTRAINT certificate_signature_certificate_fk FOREIGN KEY (certificate_id) REFERENCES certificate
);
GRANT INSERT (certificate_id, signed_by, official_name, official_position, official_order) ON certificate_signature TO ${app_role};
CREATE TRIGGER certificate_signature_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON certificate_signature
    FOR EACH STATEMENT EXECUTE FUNCTION certificate_stays();

-- Nothing is signed but what waits for it; of a signature and an annulment at one moment the second waits and is refused.
CREATE FUNCTION certificate_signed_while_it_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM certificate WHERE id = NEW.certificate_id AND to_sign AND state = 'ISSUING' FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The certificate waits for no signature' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'certificate_signed_while_it_waits';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certificate_signed_while_it_waits BEFORE INSERT ON certificate_signature
    FOR EACH ROW EXECUTE FUNCTION certificate_signed_while_it_waits();

-- A document that waits for its signature becomes ready only with it, and is annulled only without it.
CREATE OR REPLACE FUNCTION certificate_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    unsigned boolean := OLD.to_sign AND NOT EXISTS (SELECT FROM certificate_signature s WHERE s.certificate_id = OLD.id);
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) <> ('READY', 'ANNULLED')
        AND NOT ((OLD.state, NEW.state) = ('ISSUING', 'READY') AND NOT unsigned)
        AND NOT ((OLD.state, NEW.state) = ('ISSUING', 'ANNULLED') AND unsigned) THEN
        RAISE EXCEPTION 'A certificate cannot move from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation',
            CONSTRAINT = 'certificate_moves_on';
    END IF;
    IF (OLD.id, OLD.request_id, OLD.year, OLD.number, OLD.service_code, OLD.subject_id, OLD.issued_on,
            OLD.verification_code, OLD.snapshot, OLD.replaces_id, OLD.to_sign)
        IS DISTINCT FROM (NEW.id, NEW.request_id, NEW.year, NEW.number, NEW.service_code, NEW.subject_id, NEW.issued_on,
            NEW.verification_code, NEW.snapshot, NEW.replaces_id, NEW.to_sign)
        OR (OLD.state = 'ANNULLED' AND (OLD.annulled_at, OLD.annulled_by, OLD.annulled_reason)
            IS DISTINCT FROM (NEW.annulled_at, NEW.annulled_by, NEW.annulled_reason)) THEN
        RAISE EXCEPTION 'An issued certificate does not change' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'certificate_moves_on';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE VIEW document_issued AS
SELECT id, request_id, service_code, subject_id, year, number, verification_code, issued_on, state, annulled_reason, replaces_id,
       snapshot ->> 'certificateNumber' AS full_number, snapshot ->> 'registrationNumber' AS registration, snapshot ->> 'title' AS title,
       coalesce((SELECT s.official_name FROM certificate_signature s WHERE s.certificate_id = certificate.id), snapshot ->> 'officialName') AS official,
       state = 'ISSUING' AND to_sign AND NOT EXISTS (SELECT FROM certificate_signature s WHERE s.certificate_id = certificate.id) AS awaits_signature
  FROM certificate;
