-- What a note of correction changes: the field, what it was and what it becomes. The first words of the act stay.

CREATE TABLE note_correction (
    note_id bigint NOT NULL,
    role text NOT NULL,
    field text NOT NULL,
    was text,
    becomes text NOT NULL,
    CONSTRAINT note_correction_pk PRIMARY KEY (note_id, role, field),
    CONSTRAINT note_correction_note_fk FOREIGN KEY (note_id) REFERENCES marginal_note,
    CONSTRAINT note_correction_field_known CHECK (field IN
        ('GIVEN', 'MIDDLE', 'FAMILY', 'BIRTH_DATE', 'BIRTH_PLACE', 'SEX', 'CITIZENSHIP', 'MARITAL_STATUS', 'EGN')),
    CONSTRAINT note_correction_changes CHECK (was IS DISTINCT FROM becomes)
);
GRANT INSERT ON note_correction TO ${app_role};
