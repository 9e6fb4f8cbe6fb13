-- The second version of a document, whose seal can be verified when its certificate has ended. The first one stays as it was handed over.

CREATE TABLE certificate_document_long_term (
    certificate_id bigint NOT NULL,
    -- A sealed PDF is compressed inside already.
    pdf bytea STORAGE EXTERNAL NOT NULL,
    sha256 char(64) NOT NULL,
    lifted_at timestamptz NOT NULL,
    CONSTRAINT certificate_document_long_term_pk PRIMARY KEY (certificate_id),
    CONSTRAINT certificate_document_long_term_first_fk FOREIGN KEY (certificate_id) REFERENCES certificate_document,
    CONSTRAINT certificate_document_long_term_hash_of_file CHECK (sha256 = encode(sha256(pdf), 'hex'))
);
GRANT INSERT ON certificate_document_long_term TO ${app_role};
CREATE INDEX certificate_document_long_term_sha256_idx ON certificate_document_long_term (sha256);
CREATE TRIGGER certificate_document_long_term_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON certificate_document_long_term
    FOR EACH STATEMENT EXECUTE FUNCTION certificate_stays();
