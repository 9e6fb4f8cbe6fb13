-- A court corrects the day of a marriage or of a death, too (ЗГР, чл. 76).

ALTER TABLE note_correction DROP CONSTRAINT note_correction_field_known;
ALTER TABLE note_correction ADD CONSTRAINT note_correction_field_known CHECK (field IN
    ('GIVEN', 'MIDDLE', 'FAMILY', 'BIRTH_DATE', 'BIRTH_PLACE', 'SEX', 'CITIZENSHIP', 'MARITAL_STATUS', 'EGN', 'EVENT_DATE'));
