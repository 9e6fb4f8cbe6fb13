-- What is corrected by a note on an act: a judgment, a technical error, or a new ЕГН by the state's certificate. The former number is kept.

GRANT UPDATE (egn, sex, birth_date, birth_ekatte, birth_place, citizenship) ON person TO ${app_role};

CREATE TABLE person_former_number (
    person_id bigint NOT NULL,
    egn char(10) NOT NULL,
    certificate text NOT NULL,
    certificate_day date NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT office_now(),
    CONSTRAINT person_former_number_pk PRIMARY KEY (egn),
    CONSTRAINT person_former_number_person_fk FOREIGN KEY (person_id) REFERENCES person
);
GRANT INSERT ON person_former_number TO ${app_role};
CREATE INDEX person_former_number_person_idx ON person_former_number (person_id);
