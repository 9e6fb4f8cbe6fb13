-- A person's page lists what was issued about them and to them: those who asked for somebody else are few, and found by their own index.
CREATE INDEX service_request_applicant_idx ON service_request (applicant_person_id, registered_at DESC)
    WHERE applicant_person_id IS NOT NULL AND applicant_person_id <> subject_id;
-- All documents of a request, replaced ones too.
CREATE INDEX certificate_request_idx ON certificate (request_id);
