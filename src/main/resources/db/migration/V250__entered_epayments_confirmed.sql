-- An entry of the bank confirms an e-payment that was entered by its number, without booking it again; entries that the bank only announces are counted, not taken.

ALTER TABLE bank_entry
    DROP CONSTRAINT bank_entry_state_known,
    DROP CONSTRAINT bank_entry_matched_to_something,
    DROP CONSTRAINT bank_entry_decided_says_why,
    ADD CONSTRAINT bank_entry_state_known CHECK (state IN
        ('MATCHED', 'BY_HAND', 'CONFIRMED', 'UNMATCHED', 'AMBIGUOUS', 'OVERPAID', 'UNDERPAID', 'PAID_ALREADY', 'DISMISSED')),
    ADD CONSTRAINT bank_entry_matched_to_something CHECK (state NOT IN ('MATCHED', 'BY_HAND', 'CONFIRMED') OR expected_id IS NOT NULL),
    ADD CONSTRAINT bank_entry_decided_says_why CHECK ((state IN ('BY_HAND', 'CONFIRMED', 'DISMISSED'))
        = (num_nonnulls(reason, decided_by, decided_by_name, decided_at) = 4) AND (reason IS NULL OR length(reason) BETWEEN 5 AND 500));

-- An expected payment is settled or confirmed by one entry.
DROP INDEX bank_entry_settles_once;
CREATE UNIQUE INDEX bank_entry_settles_once ON bank_entry (expected_id) WHERE state IN ('MATCHED', 'BY_HAND', 'CONFIRMED');

CREATE OR REPLACE FUNCTION bank_entry_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('MATCHED', 'BY_HAND', 'CONFIRMED', 'DISMISSED') THEN
        RAISE EXCEPTION 'An entry of the bank is decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'bank_entry_decided_once';
    END IF;
    RETURN NEW;
END $$;

CREATE INDEX expected_payment_entered_idx ON expected_payment (id) WHERE entered_reference IS NOT NULL;

ALTER TABLE bank_statement ADD pending int NOT NULL DEFAULT 0;
GRANT UPDATE (pending) ON bank_statement TO ${app_role};
