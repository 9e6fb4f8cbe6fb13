-- What a request is corrected to when a wrong document of it is replaced. What was asked first stays in service_request; the last correction holds.

CREATE TABLE request_correction (
    id bigint GENERATED ALWAYS AS IDENTITY,
    request_id bigint NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    -- What was corrected, separated by commas: PURPOSE, COPIES, APPLICANT, IDENTITY, AUTHORITY, BACKING.
    parts text NOT NULL,
    copies int NOT NULL,
    purpose text,
    relation text NOT NULL,
    applicant_person_id bigint,
    applicant_name text NOT NULL,
    applicant_number text,
    applicant_birth_date date,
    identity_document_kind text,
    identity_document_number text,
    identity_document_issuer text,
    identity_checked boolean NOT NULL,
    authority_number text,
    authority_date date,
    authority_valid_until date,
    authority_notary text,
    backing_name text,
    backing_number text,
    backing_date date,
    CONSTRAINT request_correction_pk PRIMARY KEY (id),
    CONSTRAINT request_correction_request_fk FOREIGN KEY (request_id) REFERENCES service_request,
    CONSTRAINT request_correction_applicant_fk FOREIGN KEY (applicant_person_id) REFERENCES person,
    CONSTRAINT request_correction_copies_sane CHECK (copies BETWEEN 1 AND 20),
    CONSTRAINT request_correction_purpose_length CHECK (length(purpose) <= 200)
);
GRANT INSERT, UPDATE (applicant_person_id) ON request_correction TO ${app_role};
CREATE INDEX request_correction_request_idx ON request_correction (request_id);
CREATE INDEX request_correction_applicant_idx ON request_correction (applicant_person_id) WHERE applicant_person_id IS NOT NULL;
COMMENT ON COLUMN request_correction.applicant_name IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_correction.applicant_number IS 'Seen masked by officials at the desks; whole by whoever corrects the request.';
COMMENT ON COLUMN request_correction.applicant_birth_date IS 'Seen by officials at the desks; of who has neither ЕГН nor ЛНЧ.';
COMMENT ON COLUMN request_correction.identity_document_number IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_correction.identity_document_issuer IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_correction.backing_name IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_correction.backing_number IS 'Seen masked by officials at the desks.';

CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON request_correction REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('applicant_person_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF applicant_person_id ON request_correction
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('applicant_person_id');

CREATE VIEW request_corrected AS
SELECT c.*, row_number() OVER (PARTITION BY request_id ORDER BY id DESC) = 1 AS holds FROM request_correction c;
COMMENT ON VIEW request_corrected IS 'Published: what requests were corrected to, for their sheet and to write down who was named.';
COMMENT ON COLUMN request_corrected.applicant_name IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_corrected.applicant_number IS 'Seen masked by officials at the desks.';
COMMENT ON COLUMN request_corrected.applicant_birth_date IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_corrected.identity_document_number IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_corrected.backing_name IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_corrected.backing_number IS 'Seen masked by officials at the desks.';
