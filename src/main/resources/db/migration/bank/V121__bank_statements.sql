-- Statements of the bank, each taken in once, and what their entries settle.

CREATE TABLE bank_statement (
    id bigint GENERATED ALWAYS AS IDENTITY,
    sha256 char(64) NOT NULL,
    format text NOT NULL,
    iban text NOT NULL,
    number text NOT NULL,
    file_name text NOT NULL,
    -- Entries that were known from another statement, money that went out, and what the bank only announces: counted, not kept.
    known int NOT NULL,
    outgoing int NOT NULL,
    pending int NOT NULL DEFAULT 0,
    taken_at timestamptz NOT NULL,
    taken_by text NOT NULL,
    taken_by_name text NOT NULL,
    CONSTRAINT bank_statement_pk PRIMARY KEY (id),
    CONSTRAINT bank_statement_once UNIQUE (sha256),
    CONSTRAINT bank_statement_format_known CHECK (format IN ('CAMT053', 'MT940'))
);
GRANT INSERT, UPDATE (known, outgoing, pending) ON bank_statement TO ${app_role};

-- A statement is stored first; what it names exactly (DUE) is booked after that in small lots, each in a transaction of its own.
-- CONFIRMED: it confirms an e-payment that was entered by its number, without booking it again.
CREATE TABLE bank_entry (
    id bigint GENERATED ALWAYS AS IDENTITY,
    statement_id bigint NOT NULL,
    -- Account, bank's reference, day, sum, text and which of equal ones: the same entry in another statement is the same.
    fingerprint char(64) NOT NULL,
    booked_on date NOT NULL,
    amount numeric(12, 2) NOT NULL,
    currency char(3) NOT NULL,
    remittance text NOT NULL,
    payer text NOT NULL,
    bank_reference text NOT NULL,
    state text NOT NULL,
    expected_id bigint,
    reason text,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    CONSTRAINT bank_entry_pk PRIMARY KEY (id),
    CONSTRAINT bank_entry_once UNIQUE (fingerprint),
    CONSTRAINT bank_entry_statement_fk FOREIGN KEY (statement_id) REFERENCES bank_statement,
    CONSTRAINT bank_entry_expected_fk FOREIGN KEY (expected_id) REFERENCES expected_payment,
    CONSTRAINT bank_entry_state_known CHECK (state IN
        ('DUE', 'MATCHED', 'BY_HAND', 'CONFIRMED', 'UNMATCHED', 'AMBIGUOUS', 'OVERPAID', 'UNDERPAID', 'PAID_ALREADY', 'DISMISSED')),
    CONSTRAINT bank_entry_positive CHECK (amount > 0),
    CONSTRAINT bank_entry_matched_to_something CHECK (state NOT IN ('DUE', 'MATCHED', 'BY_HAND', 'CONFIRMED') OR expected_id IS NOT NULL),
    CONSTRAINT bank_entry_decided_says_why CHECK ((state IN ('BY_HAND', 'CONFIRMED', 'DISMISSED'))
        = (num_nonnulls(reason, decided_by, decided_by_name, decided_at) = 4) AND (reason IS NULL OR length(reason) BETWEEN 5 AND 500))
);
GRANT INSERT, UPDATE (state, expected_id, reason, decided_by, decided_by_name, decided_at) ON bank_entry TO ${app_role};
-- An expected payment is settled or confirmed by one entry.
CREATE UNIQUE INDEX bank_entry_settles_once ON bank_entry (expected_id) WHERE state IN ('MATCHED', 'BY_HAND', 'CONFIRMED');
CREATE INDEX bank_entry_statement_idx ON bank_entry (statement_id);
CREATE INDEX bank_entry_due_idx ON bank_entry (expected_id, id) WHERE state = 'DUE';
CREATE INDEX bank_entry_waiting_idx ON bank_entry (id)
    WHERE state IN ('UNMATCHED', 'AMBIGUOUS', 'OVERPAID', 'UNDERPAID', 'PAID_ALREADY');

CREATE FUNCTION bank_entry_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('MATCHED', 'BY_HAND', 'CONFIRMED', 'DISMISSED') THEN
        RAISE EXCEPTION 'An entry of the bank is decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'bank_entry_decided_once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bank_entry_is_decided_once BEFORE UPDATE ON bank_entry FOR EACH ROW EXECUTE FUNCTION bank_entry_is_decided_once();
