-- What other modules may read of requests.

CREATE VIEW request_line AS
SELECT id, registration_year, registration_number, registered_at, basket_id, channel, service_code, definition_id, subject_id, act_id,
       speed, copies, form_language, purpose, fee_amount, fee_currency, fee_lines, state, due_at, clerk, clerk_name
  FROM service_request;
COMMENT ON VIEW request_line IS 'Published: what was asked for, its fee and where it stands, without who asked.';
COMMENT ON COLUMN request_line.subject_id IS 'Seen as a name by officials at the desks, and only while nothing of the request is closed.';

CREATE VIEW request_asker AS
SELECT id, basket_id, subject_id, relation, applicant_person_id, applicant_name, applicant_number, identity_document_kind, identity_document_number,
       authority_number, authority_date, authority_valid_until, authority_notary
  FROM service_request;
COMMENT ON VIEW request_asker IS 'Published: who asked and by what right, for the sheet of a request and the payer of a receipt.';
COMMENT ON COLUMN request_asker.applicant_name IS 'Seen by officials at the desks, and by the payer on the receipt.';
COMMENT ON COLUMN request_asker.applicant_number IS 'Seen masked by officials at the desks.';
COMMENT ON COLUMN request_asker.identity_document_number IS 'Seen by officials at the desks.';

CREATE VIEW request_step AS
SELECT id, request_id, at, from_state, to_state, actor, reason FROM request_transition;
COMMENT ON VIEW request_step IS 'Published: how a request moved, by whom and why.';

CREATE VIEW basket_issue AS
SELECT id, asked_at, issued_at, issued_by FROM basket;
COMMENT ON VIEW basket_issue IS 'Published: when a basket was asked for and issued, and by whom.';
