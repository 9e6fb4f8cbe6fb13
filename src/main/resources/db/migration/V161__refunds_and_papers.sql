-- Money given back: asked for by one official, approved by another, booked as a counter-entry; and the papers of the till, kept.

CREATE TABLE refund_request (
    id bigint GENERATED ALWAYS AS IDENTITY,
    payment_id bigint NOT NULL,
    -- What becomes of the documents that were paid for.
    fate text NOT NULL,
    reason text NOT NULL,
    card_reference text,
    state text NOT NULL DEFAULT 'REQUESTED',
    requested_by text NOT NULL,
    requested_by_name text NOT NULL,
    requested_desk text NOT NULL,
    requested_at timestamptz NOT NULL,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    note text,
    reversal_id bigint,
    CONSTRAINT refund_request_pk PRIMARY KEY (id),
    CONSTRAINT refund_request_payment_fk FOREIGN KEY (payment_id) REFERENCES payment,
    CONSTRAINT refund_request_reversal_fk FOREIGN KEY (reversal_id) REFERENCES payment,
    CONSTRAINT refund_request_reversal_once UNIQUE (reversal_id),
    CONSTRAINT refund_request_fate_known CHECK (fate IN ('ANNUL', 'KEEP')),
    CONSTRAINT refund_request_state_known CHECK (state IN ('REQUESTED', 'APPROVED', 'DECLINED')),
    CONSTRAINT refund_request_reason_given CHECK (length(reason) BETWEEN 5 AND 500),
    CONSTRAINT refund_request_four_eyes CHECK (decided_by <> requested_by),
    CONSTRAINT refund_request_decided_whole CHECK (
        num_nonnulls(decided_by, decided_by_name, decided_at) = CASE state WHEN 'REQUESTED' THEN 0 ELSE 3 END),
    CONSTRAINT refund_request_approved_is_booked CHECK ((state = 'APPROVED') = (reversal_id IS NOT NULL)),
    CONSTRAINT refund_request_declined_says_why CHECK (state <> 'DECLINED' OR length(note) BETWEEN 5 AND 500)
);
CREATE UNIQUE INDEX refund_request_one_alive ON refund_request (payment_id) WHERE state IN ('REQUESTED', 'APPROVED');
CREATE INDEX refund_request_waiting_idx ON refund_request (id) WHERE state = 'REQUESTED';
GRANT INSERT, UPDATE (state, decided_by, decided_by_name, decided_at, note, reversal_id) ON refund_request TO ${app_role};

CREATE FUNCTION refund_request_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'REQUESTED' THEN
        RAISE EXCEPTION 'A refund is decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_request_decided_once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refund_request_is_decided_once BEFORE UPDATE ON refund_request
    FOR EACH ROW EXECUTE FUNCTION refund_request_is_decided_once();

-- No counter-entry without an approved request for it.
CREATE FUNCTION reversal_is_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM refund_request
        WHERE reversal_id = NEW.id AND payment_id = NEW.reverses_id AND state = 'APPROVED') THEN
        RAISE EXCEPTION 'A counter-entry needs an approved request'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_reversal_approved';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_reversal_approved AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.reverses_id IS NOT NULL) EXECUTE FUNCTION reversal_is_approved();

-- Receipts, Z-reports and protocols as they were first printed: the application may add and read, never change or remove.
CREATE TABLE till_paper (
    kind text NOT NULL,
    subject_id bigint NOT NULL,
    pdf bytea NOT NULL,
    sha256 char(64) NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT till_paper_pk PRIMARY KEY (kind, subject_id),
    CONSTRAINT till_paper_kind_known CHECK (kind IN
        ('RECEIPT_STRIP', 'RECEIPT_SHEET', 'Z_STRIP', 'Z_SHEET', 'DAY_PROTOCOL', 'PAYMENT_ORDER')),
    CONSTRAINT till_paper_hash_of_file CHECK (sha256 = encode(sha256(pdf), 'hex'))
);
GRANT INSERT ON till_paper TO ${app_role};
