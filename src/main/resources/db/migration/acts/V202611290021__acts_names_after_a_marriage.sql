-- A note on a marriage act names the spouse whose family name it gives back or changes, so that an extract can say it.

ALTER TABLE note_party
    DROP CONSTRAINT note_party_role_known,
    ADD CONSTRAINT note_party_role_known CHECK (role IN (
        'CHILD', 'MOTHER', 'FATHER', 'ADOPTIVE_MOTHER', 'ADOPTIVE_FATHER', 'SPOUSE_1', 'SPOUSE_2'));
