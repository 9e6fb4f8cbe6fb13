-- When and by whom a document was annulled is also when the one in its place was issued; how many copies it was issued in stands in it.

CREATE OR REPLACE VIEW document_issued AS
SELECT id, request_id, service_code, subject_id, year, number, verification_code, issued_on, state, annulled_reason, replaces_id,
       snapshot ->> 'certificateNumber' AS full_number, snapshot ->> 'registrationNumber' AS registration, snapshot ->> 'title' AS title,
       coalesce((SELECT s.official_name FROM certificate_signature s WHERE s.certificate_id = certificate.id), snapshot ->> 'officialName') AS official,
       state = 'ISSUING' AND to_sign AND NOT EXISTS (SELECT FROM certificate_signature s WHERE s.certificate_id = certificate.id) AS awaits_signature,
       annulled_at, annulled_by, (snapshot ->> 'copies')::int AS copies
  FROM certificate;
COMMENT ON VIEW document_issued IS 'Published: an issued document as lists name it, without what it certifies.';
-- A day lists what was issued in the place of another beside what was asked for on it.
CREATE INDEX certificate_annulled_by_idx ON certificate (annulled_by, annulled_at) WHERE annulled_at IS NOT NULL;
