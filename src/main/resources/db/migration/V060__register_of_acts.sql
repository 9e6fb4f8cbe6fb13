-- What happens to an act after its making: notes with the day from which they hold, blocking with its history, annulment for good.

ALTER TABLE marginal_note
    -- The day from which the noted fact holds, e.g. on which a court's decision entered into force.
    ADD effective_on date,
    ADD CONSTRAINT marginal_note_holds_before_it_is_noted CHECK (effective_on <= noted_on);
-- A note that is sent twice is one note.
CREATE UNIQUE INDEX marginal_note_once ON marginal_note (act_id, kind, noted_on, md5(ground || ' ' || text));

CREATE TABLE act_block (
    id bigint GENERATED ALWAYS AS IDENTITY,
    act_id bigint NOT NULL,
    reason text NOT NULL,
    blocked_by text NOT NULL,
    blocked_on date NOT NULL,
    lifted_reason text,
    lifted_by text,
    lifted_on date,
    CONSTRAINT act_block_pk PRIMARY KEY (id),
    CONSTRAINT act_block_act_fk FOREIGN KEY (act_id) REFERENCES act,
    CONSTRAINT act_block_lifted_with_reason CHECK (num_nonnulls(lifted_reason, lifted_by, lifted_on) IN (0, 3)),
    CONSTRAINT act_block_lifted_after CHECK (lifted_on >= blocked_on)
);
GRANT INSERT, UPDATE (lifted_reason, lifted_by, lifted_on) ON act_block TO ${app_role};
CREATE INDEX act_block_act_idx ON act_block (act_id);
CREATE UNIQUE INDEX act_block_one_open ON act_block (act_id) WHERE lifted_on IS NULL;
INSERT INTO act_block (act_id, reason, blocked_by, blocked_on)
SELECT id, blocked_reason, 'system', made_on FROM act WHERE blocked_reason IS NOT NULL;

-- An annulled act stays annulled, and a first extract was made only once.
CREATE FUNCTION act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.annulled_on IS NOT NULL
            AND (NEW.annulled_on, NEW.annulled_ground) IS DISTINCT FROM (OLD.annulled_on, OLD.annulled_ground))
        OR (OLD.first_extract_on IS NOT NULL AND NEW.first_extract_on IS DISTINCT FROM OLD.first_extract_on) THEN
        RAISE EXCEPTION 'What was decided on act % stays', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER act_stays BEFORE UPDATE ON act FOR EACH ROW EXECUTE FUNCTION act_stays();
CREATE INDEX act_made_on_idx ON act (made_on DESC, number DESC, id DESC);
