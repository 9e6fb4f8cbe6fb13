-- Notes of adoption and parentage say what follows from them: who the parents are from then on, and what the child is called. Nothing is
-- overwritten: a link to a parent ends with its ground, the words of the act stay, and a note carries the words that hold after it.

ALTER TABLE parentage
    -- In a simple adoption the parents of origin stay beside those who adopt (СК, чл. 102).
    ADD COLUMN simple boolean GENERATED ALWAYS AS (origin = 'SIMPLE_ADOPTION') STORED,
    ADD COLUMN ground text,
    ADD COLUMN ended_ground text,
    DROP CONSTRAINT parentage_origin_known,
    ADD CONSTRAINT parentage_origin_known CHECK (origin IN ('BIRTH', 'ADOPTION', 'SIMPLE_ADOPTION', 'RECOGNITION', 'COURT')),
    ADD CONSTRAINT parentage_ends_for_a_reason CHECK (ended_ground IS NULL OR NOT upper_inf(during)),
    DROP CONSTRAINT parentage_one_mother_one_father,
    ADD CONSTRAINT parentage_one_mother_one_father PRIMARY KEY (child_id, role, simple, during WITHOUT OVERLAPS);
GRANT UPDATE (ended_ground) ON parentage TO ${app_role};

-- Names borne before a full adoption: whoever has no right to the acts under the secret of adoption neither reads nor finds them.
ALTER TABLE person_name ADD COLUMN secret boolean NOT NULL DEFAULT false;
GRANT UPDATE (secret) ON person_name TO ${app_role};

ALTER TABLE marginal_note
    -- What the note changes for the parents.
    ADD COLUMN change text,
    -- A note that no document says, because it would tell of an adoption.
    ADD COLUMN secret boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT marginal_note_change_known CHECK (change IS NULL
        OR (kind = 'PARENTAGE' AND change IN ('RECOGNITION', 'ESTABLISHMENT', 'MOTHER_CONTESTED', 'FATHER_CONTESTED', 'NOTED_ONLY'))
        OR (kind = 'ADOPTION' AND change IN ('FULL_ADOPTION', 'SIMPLE_ADOPTION', 'NOTED_ONLY')));

-- The people of an act after the note, as the register knew them on its day.
CREATE TABLE note_party (
    note_id bigint NOT NULL,
    role text NOT NULL,
    person_id bigint,
    -- Nothing: from the note on the act names nobody in this role.
    given text,
    middle text,
    family text,
    egn char(10),
    lnch char(10),
    birth_date date,
    birth_place text,
    sex text,
    citizenship text,
    address text,
    CONSTRAINT note_party_pk PRIMARY KEY (note_id, role),
    CONSTRAINT note_party_note_fk FOREIGN KEY (note_id) REFERENCES marginal_note,
    CONSTRAINT note_party_person_fk FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT note_party_role_known CHECK (role IN ('CHILD', 'MOTHER', 'FATHER', 'ADOPTIVE_MOTHER', 'ADOPTIVE_FATHER')),
    CONSTRAINT note_party_of_nobody_is_empty CHECK (given IS NOT NULL OR num_nonnulls(person_id, middle, family, egn, lnch) = 0)
);
GRANT INSERT, UPDATE (person_id) ON note_party TO ${app_role};
CREATE INDEX note_party_person_idx ON note_party (person_id);
CREATE TRIGGER merged_person_gets_nothing AFTER INSERT ON note_party REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION merged_person_gets_nothing('person_id');
CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id ON note_party
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id');

-- After a full adoption a new act may be made in place of the first one; the child is born by the new one from then on.
ALTER TABLE act
    ADD COLUMN replaces_id bigint,
    ADD CONSTRAINT act_replaces_fk FOREIGN KEY (replaces_id) REFERENCES act,
    ADD CONSTRAINT act_replaced_once UNIQUE (replaces_id);
ALTER TABLE act_party ADD COLUMN superseded boolean NOT NULL DEFAULT false;
GRANT UPDATE (superseded) ON act_party TO ${app_role};
DROP INDEX act_party_born_once;
CREATE UNIQUE INDEX act_party_born_once ON act_party (person_id) WHERE role = 'CHILD' AND NOT superseded;
