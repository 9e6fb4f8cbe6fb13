-- Budget codes, and the ledger line by line: what each payment was for.

-- Which code of the budget a fee belongs to: of the service, or * for all that have none of their own.
CREATE TABLE budget_code (
    scope text NOT NULL,
    during daterange NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    -- True until the municipality has entered its own.
    illustrative boolean NOT NULL,
    CONSTRAINT budget_code_one_at_a_time PRIMARY KEY (scope, during WITHOUT OVERLAPS),
    CONSTRAINT budget_code_form CHECK (length(code) BETWEEN 1 AND 30),
    CONSTRAINT budget_code_name_length CHECK (length(name) BETWEEN 1 AND 200)
);
GRANT INSERT, UPDATE (during) ON budget_code TO ${app_role};
INSERT INTO budget_code (scope, during, code, name, illustrative)
VALUES ('*', '[,)', 'ПРИМЕР-01', 'Такси за административни услуги – примерен код, не е от единната бюджетна класификация', true);

-- Money expected from the bank: a transfer, or the state's e-payment. It becomes a payment when the bank says that it has come.
CREATE TABLE expected_payment (
    id bigint GENERATED ALWAYS AS IDENTITY,
    reference text NOT NULL,
    method text NOT NULL,
    channel text NOT NULL,
    service_code text NOT NULL,
    copies int NOT NULL,
    payer text NOT NULL,
    amount numeric(10, 2) NOT NULL,
    currency char(3) NOT NULL,
    state text NOT NULL DEFAULT 'EXPECTED',
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    created_by_name text NOT NULL,
    note text,
    CONSTRAINT expected_payment_pk PRIMARY KEY (id),
    CONSTRAINT expected_payment_reference_once UNIQUE (reference),
    CONSTRAINT expected_payment_reference_form CHECK (reference ~ '^RF[0-9]{2}[0-9A-Z]{4,21}$'),
    CONSTRAINT expected_payment_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    CONSTRAINT expected_payment_method_known CHECK (method IN ('TRANSFER', 'EPAYMENT')),
    CONSTRAINT expected_payment_channel_known CHECK (channel IN
        ('COUNTER', 'SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'POST', 'INTERNAL')),
    CONSTRAINT expected_payment_positive CHECK (amount > 0),
    CONSTRAINT expected_payment_in_euro CHECK (currency = 'EUR'),
    CONSTRAINT expected_payment_copies_sane CHECK (copies BETWEEN 1 AND 20),
    CONSTRAINT expected_payment_payer_length CHECK (length(payer) BETWEEN 2 AND 140),
    CONSTRAINT expected_payment_state_known CHECK (state IN ('EXPECTED', 'SETTLED', 'CANCELLED')),
    CONSTRAINT expected_payment_cancelled_says_why CHECK (state <> 'CANCELLED' OR length(note) BETWEEN 5 AND 500)
);
CREATE INDEX expected_payment_waiting_idx ON expected_payment (id) WHERE state = 'EXPECTED';
GRANT INSERT, UPDATE (state, note) ON expected_payment TO ${app_role};

ALTER TABLE payment
    ALTER basket_id DROP NOT NULL,
    ADD COLUMN expected_id bigint,
    ADD COLUMN bank_reference text,
    ADD CONSTRAINT payment_expected_fk FOREIGN KEY (expected_id) REFERENCES expected_payment,
    ADD CONSTRAINT payment_for_something CHECK (num_nonnulls(basket_id, expected_id) = 1),
    ADD CONSTRAINT payment_bank_has_reference CHECK (
        (method IN ('TRANSFER', 'EPAYMENT')) = (expected_id IS NOT NULL) AND (expected_id IS NULL OR bank_reference IS NOT NULL)),
    DROP CONSTRAINT payment_method_known,
    ADD CONSTRAINT payment_method_known CHECK (method IN ('CASH', 'CARD', 'EXEMPT', 'TRANSFER', 'EPAYMENT'));
CREATE UNIQUE INDEX payment_once_an_expectation ON payment (expected_id) WHERE reverses_id IS NULL;
CREATE INDEX payment_expected_idx ON payment (expected_id) WHERE expected_id IS NOT NULL;

-- One line a service of each payment, with a minus where it was given back. The sum of a payment's lines is its amount.
CREATE VIEW ledger_line AS
SELECT p.id AS payment_id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, r.channel, r.service_code, r.id AS request_id,
       CASE WHEN p.reverses_id IS NULL THEN r.fee_amount ELSE -r.fee_amount END AS amount
  FROM payment p JOIN service_request r ON r.basket_id = p.basket_id
UNION ALL
SELECT p.id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, e.channel, e.service_code, NULL, p.amount
  FROM payment p JOIN expected_payment e ON e.id = p.expected_id;
GRANT SELECT ON ledger_line TO ${app_role};

-- The code of the budget that a service has on a day.
CREATE FUNCTION budget_code_of(service text, on_day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT code FROM budget_code WHERE scope IN (service, '*') AND during @> on_day ORDER BY scope = '*' LIMIT 1
$$;
