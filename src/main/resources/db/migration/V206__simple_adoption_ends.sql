-- A simple adoption may end (СК, чл. 106): those who adopted are parents no more, the parents of origin have been all along.
ALTER TABLE marginal_note
    DROP CONSTRAINT marginal_note_change_known,
    ADD CONSTRAINT marginal_note_change_known CHECK (change IS NULL
        OR (kind = 'PARENTAGE' AND change IN ('RECOGNITION', 'ESTABLISHMENT', 'MOTHER_CONTESTED', 'FATHER_CONTESTED', 'NOTED_ONLY'))
        OR (kind = 'ADOPTION' AND change IN ('FULL_ADOPTION', 'SIMPLE_ADOPTION', 'ADOPTION_ENDED', 'NOTED_ONLY')));
