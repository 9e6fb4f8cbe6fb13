-- The ledger: what was paid, what was given back, and the requests and papers of that.

-- The payment is the ledger: what came in has a positive amount, a counter-entry the same amount with a minus.
CREATE TABLE payment (
    id bigint GENERATED ALWAYS AS IDENTITY,
    basket_id uuid,
    -- What the bank was expected to bring; the module bank, above this one, adds the foreign key to its table.
    expected_id bigint,
    receipt_year int NOT NULL,
    receipt_number bigint NOT NULL,
    method text NOT NULL,
    amount numeric(10, 2) NOT NULL,
    currency char(3) NOT NULL,
    given numeric(10, 2),
    card_reference text,
    bank_reference text,
    exemption_code text,
    exemption_proof text,
    shift_id bigint,
    reverses_id bigint,
    paid_at timestamptz NOT NULL,
    day date NOT NULL GENERATED ALWAYS AS ((paid_at AT TIME ZONE 'Europe/Sofia')::date) STORED,
    clerk text NOT NULL,
    clerk_name text NOT NULL,
    desk text NOT NULL,
    CONSTRAINT payment_pk PRIMARY KEY (id),
    CONSTRAINT payment_receipt_number_once UNIQUE (receipt_year, receipt_number),
    CONSTRAINT payment_basket_fk FOREIGN KEY (basket_id) REFERENCES basket,
    CONSTRAINT payment_shift_fk FOREIGN KEY (shift_id) REFERENCES till_shift,
    CONSTRAINT payment_reverses_fk FOREIGN KEY (reverses_id) REFERENCES payment,
    CONSTRAINT payment_for_something CHECK (num_nonnulls(basket_id, expected_id) >= 1),
    CONSTRAINT payment_method_known CHECK (method IN ('CASH', 'CARD', 'EXEMPT', 'TRANSFER', 'EPAYMENT')),
    CONSTRAINT payment_not_negative CHECK (CASE WHEN reverses_id IS NULL THEN amount >= 0 ELSE amount < 0 END),
    -- Lev until 31.12.2025, euro from 01.01.2026, by the clock of Sofia.
    CONSTRAINT payment_currency_of_its_day CHECK (
        (currency = 'EUR' AND paid_at >= '2025-12-31 22:00+00') OR (currency = 'BGN' AND paid_at < '2025-12-31 22:00+00')),
    CONSTRAINT payment_money_has_shift CHECK ((method IN ('CASH', 'CARD')) = (shift_id IS NOT NULL)),
    CONSTRAINT payment_cash_covers CHECK (
        (method = 'CASH' AND reverses_id IS NULL) = (given IS NOT NULL) AND (given IS NULL OR given >= amount)),
    CONSTRAINT payment_card_has_reference CHECK ((method = 'CARD') = (card_reference IS NOT NULL)),
    CONSTRAINT payment_bank_has_reference CHECK (
        (method IN ('TRANSFER', 'EPAYMENT')) = (expected_id IS NOT NULL) AND (expected_id IS NULL OR bank_reference IS NOT NULL)),
    CONSTRAINT payment_exempt_has_ground CHECK (method <> 'EXEMPT' OR (exemption_code IS NOT NULL AND amount = 0))
);
GRANT INSERT ON payment TO ${app_role};
CREATE UNIQUE INDEX payment_once_a_basket ON payment (basket_id) WHERE reverses_id IS NULL;
CREATE UNIQUE INDEX payment_once_an_expectation ON payment (expected_id) WHERE reverses_id IS NULL;
-- What was expected for an electronic channel has no lines: it is given back whole.
CREATE UNIQUE INDEX payment_reversed_once ON payment (reverses_id) WHERE basket_id IS NULL;
CREATE INDEX payment_basket_idx ON payment (basket_id);
CREATE INDEX payment_expected_idx ON payment (expected_id) WHERE expected_id IS NOT NULL;
CREATE INDEX payment_reverses_idx ON payment (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX payment_shift_idx ON payment (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX payment_day_idx ON payment (day);

-- One document of a basket can be given back and the others stay: a counter-entry names the requests that it takes back, each once.
CREATE TABLE reversal_line (
    request_id bigint NOT NULL,
    payment_id bigint NOT NULL,
    amount numeric(10, 2) NOT NULL,
    -- The fee of a request is given back once and whole.
    CONSTRAINT reversal_line_once PRIMARY KEY (request_id),
    CONSTRAINT reversal_line_request_fk FOREIGN KEY (request_id) REFERENCES service_request,
    CONSTRAINT reversal_line_payment_fk FOREIGN KEY (payment_id) REFERENCES payment,
    CONSTRAINT reversal_line_not_negative CHECK (amount >= 0)
);
GRANT INSERT ON reversal_line TO ${app_role};
CREATE INDEX reversal_line_payment_idx ON reversal_line (payment_id);

-- Money given back: asked for by one official, approved by another, booked as a counter-entry.
CREATE TABLE refund_request (
    id bigint GENERATED ALWAYS AS IDENTITY,
    payment_id bigint NOT NULL,
    -- What becomes of the documents that were paid for.
    fate text NOT NULL,
    reason text NOT NULL,
    -- The number of the slip or transfer by which money goes back, entered by the second person at the approval.
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
GRANT INSERT, UPDATE (card_reference, state, decided_by, decided_by_name, decided_at, note, reversal_id) ON refund_request TO ${app_role};
-- One request for a payment waits at a time; after it is decided another may ask for other documents.
CREATE UNIQUE INDEX refund_request_one_waiting ON refund_request (payment_id) WHERE state = 'REQUESTED';
CREATE INDEX refund_request_payment_idx ON refund_request (payment_id);
CREATE INDEX refund_request_waiting_idx ON refund_request (id) WHERE state = 'REQUESTED';

-- What a request for a refund asks for.
CREATE TABLE refund_line (
    refund_id bigint NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT refund_line_pk PRIMARY KEY (refund_id, request_id),
    CONSTRAINT refund_line_refund_fk FOREIGN KEY (refund_id) REFERENCES refund_request,
    CONSTRAINT refund_line_request_fk FOREIGN KEY (request_id) REFERENCES service_request
);
GRANT INSERT ON refund_line TO ${app_role};

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
