-- Two records of one person: found by sets, declared different people, or merged by an official. Nothing is deleted: the record
-- that gives way points to the one that stands for both, and every merge keeps what is needed to undo it.

-- What the last search found; nothing official, made anew each time.
CREATE TABLE duplicate_pair (
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    why text NOT NULL,
    CONSTRAINT duplicate_pair_pk PRIMARY KEY (first_id, second_id),
    CONSTRAINT duplicate_pair_first_fk FOREIGN KEY (first_id) REFERENCES person,
    CONSTRAINT duplicate_pair_second_fk FOREIGN KEY (second_id) REFERENCES person,
    CONSTRAINT duplicate_pair_in_order CHECK (first_id < second_id),
    CONSTRAINT duplicate_pair_why_known CHECK (why IN ('NUMBER', 'NAMES'))
);
GRANT INSERT, DELETE ON duplicate_pair TO ${app_role};

CREATE TABLE duplicate_search (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    pairs int NOT NULL,
    CONSTRAINT duplicate_search_pk PRIMARY KEY (id)
);
GRANT INSERT ON duplicate_search TO ${app_role};

CREATE TABLE person_distinction (
    id bigint GENERATED ALWAYS AS IDENTITY,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    reason text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    withdrawn_reason text,
    withdrawn_by text,
    withdrawn_at timestamptz,
    CONSTRAINT person_distinction_pk PRIMARY KEY (id),
    CONSTRAINT person_distinction_first_fk FOREIGN KEY (first_id) REFERENCES person,
    CONSTRAINT person_distinction_second_fk FOREIGN KEY (second_id) REFERENCES person,
    CONSTRAINT person_distinction_in_order CHECK (first_id < second_id),
    CONSTRAINT person_distinction_withdrawn_with_reason CHECK (num_nonnulls(withdrawn_reason, withdrawn_by, withdrawn_at) IN (0, 3))
);
CREATE UNIQUE INDEX person_distinction_once ON person_distinction (first_id, second_id) WHERE withdrawn_at IS NULL;
GRANT INSERT, UPDATE (withdrawn_reason, withdrawn_by, withdrawn_at) ON person_distinction TO ${app_role};

CREATE TABLE person_merge (
    id bigint GENERATED ALWAYS AS IDENTITY,
    survivor_id bigint NOT NULL,
    merged_id bigint NOT NULL,
    reason text NOT NULL,
    merged_by text NOT NULL,
    merged_at timestamptz NOT NULL,
    -- Two couples who are one couple are merged together, and taken apart together: each merge names the other.
    together_with bigint,
    -- What was moved, how the surviving record stood before, and how everything stood afterwards: set once, in the same transaction.
    trace jsonb,
    undone_reason text,
    undone_by text,
    undone_at timestamptz,
    CONSTRAINT person_merge_pk PRIMARY KEY (id),
    CONSTRAINT person_merge_survivor_fk FOREIGN KEY (survivor_id) REFERENCES person,
    CONSTRAINT person_merge_merged_fk FOREIGN KEY (merged_id) REFERENCES person,
    CONSTRAINT person_merge_of_two CHECK (survivor_id <> merged_id),
    CONSTRAINT person_merge_together_fk FOREIGN KEY (together_with) REFERENCES person_merge,
    CONSTRAINT person_merge_together_with_another CHECK (together_with <> id),
    CONSTRAINT person_merge_undone_with_reason CHECK (num_nonnulls(undone_reason, undone_by, undone_at) IN (0, 3))
);
CREATE UNIQUE INDEX person_merge_once ON person_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX person_merge_survivor_idx ON person_merge (survivor_id);
GRANT INSERT, UPDATE (together_with, trace, undone_reason, undone_by, undone_at) ON person_merge TO ${app_role};
