-- A new version of the fee ordinance: drafted over several visits, approved by a second person, in force on its day.

CREATE TABLE ordinance_draft (
    id bigint GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    decision_number text,
    decision_date date,
    valid_from date,
    state text NOT NULL DEFAULT 'DRAFT',
    version int NOT NULL DEFAULT 0,
    author text NOT NULL,
    author_name text NOT NULL,
    -- Everyone who has written in it, the author among them; none of them may approve it.
    editors text[] NOT NULL,
    approved_by text,
    approved_at timestamptz,
    ordinance_id bigint,
    CONSTRAINT ordinance_draft_pk PRIMARY KEY (id),
    CONSTRAINT ordinance_draft_ordinance_fk FOREIGN KEY (ordinance_id) REFERENCES fee_ordinance,
    CONSTRAINT ordinance_draft_ordinance_once UNIQUE (ordinance_id),
    CONSTRAINT ordinance_draft_state_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN', 'DISCARDED')),
    CONSTRAINT ordinance_draft_author_is_an_editor CHECK (author = ANY (editors)),
    CONSTRAINT ordinance_draft_four_eyes CHECK (approved_by IS NULL OR (approved_by <> author AND approved_by <> ALL (editors))),
    CONSTRAINT ordinance_draft_approved_by_somebody CHECK (
        (state IN ('APPROVED', 'WITHDRAWN')) = (num_nonnulls(approved_by, approved_at, ordinance_id) = 3)),
    CONSTRAINT ordinance_draft_submitted_whole CHECK (
        state IN ('DRAFT', 'DISCARDED') OR num_nonnulls(decision_number, decision_date, valid_from) = 3),
    CONSTRAINT ordinance_draft_not_backwards CHECK (
        approved_at IS NULL OR valid_from > (approved_at AT TIME ZONE 'Europe/Sofia')::date),
    CONSTRAINT ordinance_draft_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT ordinance_draft_decision_length CHECK (length(decision_number) BETWEEN 1 AND 60)
);
GRANT INSERT, UPDATE (name, decision_number, decision_date, valid_from, state, version, editors, approved_by, approved_at, ordinance_id)
    ON ordinance_draft TO ${app_role};

CREATE TABLE draft_fee (
    draft_id bigint NOT NULL,
    service_code text NOT NULL,
    speed text NOT NULL,
    amount numeric(10, 2) NOT NULL,
    -- New amounts are in euro; as a column, so that a draft reads like the tariff.
    currency char(3) NOT NULL GENERATED ALWAYS AS ('EUR') STORED,
    further_copy numeric(10, 2),
    first_copy_free boolean NOT NULL,
    article text NOT NULL,
    CONSTRAINT draft_fee_pk PRIMARY KEY (draft_id, service_code, speed),
    CONSTRAINT draft_fee_draft_fk FOREIGN KEY (draft_id) REFERENCES ordinance_draft,
    CONSTRAINT draft_fee_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    CONSTRAINT draft_fee_speed_known CHECK (speed IN ('ORDINARY', 'FAST', 'EXPRESS')),
    CONSTRAINT draft_fee_not_negative CHECK (amount >= 0),
    CONSTRAINT draft_fee_further_copy_not_dearer CHECK (further_copy BETWEEN 0 AND amount)
);
GRANT INSERT, DELETE ON draft_fee TO ${app_role};

CREATE TABLE draft_reduction (
    draft_id bigint NOT NULL,
    channel text NOT NULL,
    service_code text,
    scope text NOT NULL GENERATED ALWAYS AS (coalesce(service_code, '*')) STORED,
    percent numeric(5, 2),
    fixed numeric(10, 2),
    article text NOT NULL,
    CONSTRAINT draft_reduction_pk PRIMARY KEY (draft_id, channel, scope),
    CONSTRAINT draft_reduction_draft_fk FOREIGN KEY (draft_id) REFERENCES ordinance_draft,
    CONSTRAINT draft_reduction_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    CONSTRAINT draft_reduction_percent CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT draft_reduction_fixed_positive CHECK (fixed > 0),
    CONSTRAINT draft_reduction_percent_or_fixed CHECK (num_nonnulls(percent, fixed) = 1),
    CONSTRAINT draft_reduction_channel_electronic CHECK (channel IN ('SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'INTERNAL'))
);
GRANT INSERT, DELETE ON draft_reduction TO ${app_role};

CREATE TABLE draft_exemption (
    draft_id bigint NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    percent numeric(5, 2) NOT NULL,
    ground text NOT NULL,
    proof text,
    at_desk boolean NOT NULL,
    CONSTRAINT draft_exemption_pk PRIMARY KEY (draft_id, code),
    CONSTRAINT draft_exemption_draft_fk FOREIGN KEY (draft_id) REFERENCES ordinance_draft,
    CONSTRAINT draft_exemption_percent CHECK (percent > 0 AND percent <= 100)
);
GRANT INSERT, DELETE ON draft_exemption TO ${app_role};
-- Codes of exemptions that a draft adds.
CREATE SEQUENCE exemption_code;

-- What became of a draft, step by step.
CREATE TABLE draft_step (
    id bigint GENERATED ALWAYS AS IDENTITY,
    draft_id bigint NOT NULL,
    at timestamptz NOT NULL,
    step text NOT NULL,
    actor text NOT NULL,
    actor_name text NOT NULL,
    reason text,
    CONSTRAINT draft_step_pk PRIMARY KEY (id),
    CONSTRAINT draft_step_draft_fk FOREIGN KEY (draft_id) REFERENCES ordinance_draft,
    CONSTRAINT draft_step_known CHECK (step IN ('DRAFTED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN', 'DISCARDED')),
    CONSTRAINT draft_step_reason_given CHECK (step NOT IN ('RETURNED', 'WITHDRAWN') OR length(reason) >= 5)
);
GRANT INSERT ON draft_step TO ${app_role};
CREATE INDEX draft_step_draft_idx ON draft_step (draft_id);
