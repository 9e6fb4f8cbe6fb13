-- The orders of the ЕГН that this municipality may give are entered by its officials; one that is used up is closed, never removed.

ALTER TABLE egn_range DROP CONSTRAINT egn_range_pk;
ALTER TABLE egn_range
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY,
    ADD COLUMN entered_by text,
    ADD COLUMN entered_on date,
    ADD COLUMN closed_by text,
    ADD COLUMN closed_on date,
    ADD CONSTRAINT egn_range_pk PRIMARY KEY (id),
    ADD CONSTRAINT egn_range_closed_by_somebody CHECK ((closed_on IS NULL) = (closed_by IS NULL)),
    ADD CONSTRAINT egn_range_open_ones_apart EXCLUDE USING gist (int4range(lowest, highest, '[]') WITH &&) WHERE (closed_on IS NULL);
GRANT INSERT, UPDATE (closed_by, closed_on) ON egn_range TO ${app_role};
