-- The till: a clerk's shift from opening to counting, and the day of the office, which once closed cannot change.

-- A closed day of the office, with what all desks took together on it.
CREATE TABLE office_day (
    day date NOT NULL,
    protocol_year int NOT NULL,
    protocol_number bigint NOT NULL,
    currency char(3) NOT NULL,
    cash numeric(12, 2) NOT NULL,
    card numeric(12, 2) NOT NULL,
    transfer numeric(12, 2) NOT NULL,
    difference numeric(12, 2) NOT NULL,
    receipts bigint NOT NULL,
    -- What is free of charge is no money: it goes on after the closing, which counts it apart from the receipts.
    free bigint NOT NULL,
    closed_at timestamptz NOT NULL,
    closed_by text NOT NULL,
    closed_by_name text NOT NULL,
    CONSTRAINT office_day_pk PRIMARY KEY (day),
    CONSTRAINT office_day_protocol_once UNIQUE (protocol_year, protocol_number)
);
GRANT INSERT ON office_day TO ${app_role};

CREATE TABLE till_shift (
    id bigint GENERATED ALWAYS AS IDENTITY,
    clerk text NOT NULL,
    clerk_name text NOT NULL,
    desk text NOT NULL,
    day date NOT NULL,
    opened_at timestamptz NOT NULL,
    -- Opened by the first payment of the day, without a float.
    opened_by_itself boolean NOT NULL,
    opening_float numeric(10, 2) NOT NULL,
    currency char(3) NOT NULL,
    state text NOT NULL DEFAULT 'OPEN',
    -- When it stopped taking payments: at closing, or when the clerk began the next day without having closed it.
    ended_at timestamptz,
    expected_cash numeric(10, 2),
    counted_cash numeric(10, 2),
    card_total numeric(10, 2),
    difference numeric(10, 2) GENERATED ALWAYS AS (counted_cash - expected_cash) STORED,
    explanation text,
    z_year int,
    z_number bigint,
    closed_at timestamptz,
    closed_by text,
    closed_by_name text,
    CONSTRAINT till_shift_pk PRIMARY KEY (id),
    CONSTRAINT till_shift_z_number_once UNIQUE (z_year, z_number),
    CONSTRAINT till_shift_state_known CHECK (state IN ('OPEN', 'ENDED', 'CLOSED')),
    CONSTRAINT till_shift_float_sane CHECK (opening_float BETWEEN 0 AND 100000),
    CONSTRAINT till_shift_counted_not_negative CHECK (counted_cash >= 0),
    CONSTRAINT till_shift_currency_of_its_day CHECK ((currency = 'EUR') = (day >= DATE '2026-01-01') AND currency IN ('EUR', 'BGN')),
    CONSTRAINT till_shift_ended CHECK ((state = 'OPEN') = (ended_at IS NULL)),
    CONSTRAINT till_shift_closed_whole CHECK (num_nonnulls(expected_cash, counted_cash, card_total, z_year, z_number, closed_at,
        closed_by, closed_by_name) = CASE state WHEN 'CLOSED' THEN 8 ELSE 0 END),
    CONSTRAINT till_shift_difference_explained CHECK (state <> 'CLOSED' OR counted_cash = expected_cash OR length(explanation) >= 5),
    CONSTRAINT till_shift_explanation_length CHECK (length(explanation) <= 500)
);
GRANT INSERT, UPDATE (state, opening_float, ended_at, expected_cash, counted_cash, card_total, explanation, z_year, z_number, closed_at,
    closed_by, closed_by_name) ON till_shift TO ${app_role};
CREATE UNIQUE INDEX till_shift_one_open ON till_shift (clerk) WHERE state = 'OPEN';
CREATE INDEX till_shift_day_idx ON till_shift (day);
CREATE INDEX till_shift_clerk_idx ON till_shift (clerk, day DESC);

-- What lay in the drawer at closing.
CREATE TABLE till_count (
    shift_id bigint NOT NULL,
    denomination numeric(5, 2) NOT NULL,
    pieces int NOT NULL,
    CONSTRAINT till_count_pk PRIMARY KEY (shift_id, denomination),
    CONSTRAINT till_count_shift_fk FOREIGN KEY (shift_id) REFERENCES till_shift,
    CONSTRAINT till_count_euro CHECK (denomination IN
        (500, 200, 100, 50, 20, 10, 5, 2, 1, 0.50, 0.20, 0.10, 0.05, 0.02, 0.01)),
    CONSTRAINT till_count_pieces CHECK (pieces BETWEEN 1 AND 100000)
);
GRANT INSERT ON till_count TO ${app_role};

-- A wrong opening float is put right by another official while the shift is not counted, and it stays visible what it was.
CREATE TABLE till_float_correction (
    id bigint GENERATED ALWAYS AS IDENTITY,
    shift_id bigint NOT NULL,
    was numeric(10, 2) NOT NULL,
    becomes numeric(10, 2) NOT NULL,
    reason text NOT NULL,
    corrected_by text NOT NULL,
    corrected_by_name text NOT NULL,
    corrected_at timestamptz NOT NULL,
    CONSTRAINT till_float_correction_pk PRIMARY KEY (id),
    CONSTRAINT till_float_correction_shift_fk FOREIGN KEY (shift_id) REFERENCES till_shift,
    CONSTRAINT till_float_correction_sane CHECK (becomes BETWEEN 0 AND 100000 AND becomes <> was),
    CONSTRAINT till_float_correction_says_why CHECK (length(reason) BETWEEN 5 AND 500)
);
GRANT INSERT ON till_float_correction TO ${app_role};
CREATE INDEX till_float_correction_shift_idx ON till_float_correction (shift_id);
