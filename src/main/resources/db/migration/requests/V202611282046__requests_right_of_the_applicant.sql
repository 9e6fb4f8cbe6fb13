-- What was checked of whoever asks and by what right they asked, and what the municipality has decided where the law is silent.

ALTER TABLE service_request
    ADD COLUMN applicant_birth_date date,
    ADD COLUMN identity_document_issuer text,
    ADD COLUMN identity_checked boolean NOT NULL DEFAULT false,
    ADD COLUMN backing_name text,
    ADD COLUMN backing_number text,
    ADD COLUMN backing_date date,
    DROP CONSTRAINT service_request_relation_known,
    ADD CONSTRAINT service_request_relation_known CHECK (relation IN
        ('SELF', 'PARENT', 'GUARDIAN', 'PLACED_WITH', 'SOCIAL_SERVICE', 'SPOUSE', 'CHILD', 'HEIR', 'DECLARANT', 'PROXY', 'COURT_CERTIFICATE',
         'THIRD_PERSON', 'AUTHORITY')),
    ADD CONSTRAINT service_request_third_person_proves_the_right CHECK (relation NOT IN ('PLACED_WITH', 'SOCIAL_SERVICE', 'COURT_CERTIFICATE', 'THIRD_PERSON')
        OR num_nonnulls(authority_number, authority_date, authority_notary) = 3),
    ADD CONSTRAINT service_request_birth_date_without_number CHECK (applicant_birth_date IS NULL OR applicant_number IS NULL);
COMMENT ON COLUMN service_request.applicant_birth_date IS 'Seen by officials at the desks; of who has neither ЕГН nor ЛНЧ.';
COMMENT ON COLUMN service_request.identity_document_issuer IS 'Seen by officials at the desks.';
COMMENT ON COLUMN service_request.identity_checked IS 'Whether the official said that they looked at the original; false of all from before that was asked.';
COMMENT ON COLUMN service_request.backing_name IS 'Seen by officials at the desks: who consents or empowers, or the directorate of an opinion.';
COMMENT ON COLUMN service_request.backing_number IS 'Seen masked by officials at the desks: the number of who consents or empowers, or of an opinion.';

CREATE OR REPLACE VIEW request_asker AS
SELECT id, basket_id, subject_id, relation, applicant_person_id, applicant_name, applicant_number, identity_document_kind, identity_document_number,
       authority_number, authority_date, authority_valid_until, authority_notary, applicant_birth_date, identity_document_issuer, identity_checked,
       backing_name, backing_number, backing_date
  FROM service_request;
COMMENT ON COLUMN request_asker.applicant_birth_date IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_asker.backing_name IS 'Seen by officials at the desks.';
COMMENT ON COLUMN request_asker.backing_number IS 'Seen masked by officials at the desks.';

-- Where the law is silent or municipalities differ: what this one does, from a day on. What is not here is answered by the safe default.
CREATE TABLE applicant_practice (
    question text NOT NULL,
    answer boolean NOT NULL,
    ground text NOT NULL,
    during daterange NOT NULL,
    CONSTRAINT applicant_practice_one_at_a_time PRIMARY KEY (question, during WITHOUT OVERLAPS),
    CONSTRAINT applicant_practice_question_known CHECK (question IN ('PARENT_OF_ADULT_BY_BIRTH_ACT', 'PARENT_OF_ADULT_BY_REGISTER',
        'PARENT_OF_14_TO_17_BY_REGISTER', 'CONSENT_FROM_14_TO_17', 'MARRIED_MINOR_ASKS_ALONE', 'PARENT_WITHOUT_RIGHTS')),
    CONSTRAINT applicant_practice_has_its_time CHECK (NOT isempty(during))
);
INSERT INTO applicant_practice (question, answer, ground, during)
SELECT question, answer, ground, '[2024-12-01,)'
FROM (VALUES
    ('PARENT_OF_ADULT_BY_BIRTH_ACT', true, 'чл. 88а, ал. 1, т. 1 от Закона за гражданската регистрация'),
    ('PARENT_OF_ADULT_BY_REGISTER', false, 'чл. 5 от Наредба № РД-02-20-6 от 24.04.2012 г. не сочи родителя на пълнолетен'),
    ('PARENT_OF_14_TO_17_BY_REGISTER', true, 'практика, за проверка'),
    ('CONSENT_FROM_14_TO_17', true, 'чл. 4 от Закона за лицата и семейството'),
    ('MARRIED_MINOR_ASKS_ALONE', true, 'практика, за проверка; брак под 18 години не се сключва от 22.12.2023 г.'),
    ('PARENT_WITHOUT_RIGHTS', false, 'практика, за проверка')) AS practice (question, answer, ground);
