-- A statement is stored first; what it names exactly is booked after that in small lots, each in a transaction of its own.

ALTER TABLE bank_entry
    DROP CONSTRAINT bank_entry_state_known,
    DROP CONSTRAINT bank_entry_matched_to_something,
    ADD CONSTRAINT bank_entry_state_known CHECK (state IN
        ('DUE', 'MATCHED', 'BY_HAND', 'CONFIRMED', 'UNMATCHED', 'AMBIGUOUS', 'OVERPAID', 'UNDERPAID', 'PAID_ALREADY', 'DISMISSED')),
    ADD CONSTRAINT bank_entry_matched_to_something CHECK (state NOT IN ('DUE', 'MATCHED', 'BY_HAND', 'CONFIRMED') OR expected_id IS NOT NULL);
CREATE INDEX bank_entry_due_idx ON bank_entry (expected_id, id) WHERE state = 'DUE';
