-- Acts are numbered without gaps within kind, settlement and year; children get their numbers from the municipality's range.

CREATE TABLE act_counter (
    kind text NOT NULL,
    ekatte char(5) NOT NULL,
    year int NOT NULL,
    last int NOT NULL,
    CONSTRAINT act_counter_pk PRIMARY KEY (kind, ekatte, year),
    CONSTRAINT act_counter_ekatte_fk FOREIGN KEY (ekatte) REFERENCES settlement,
    CONSTRAINT act_counter_positive CHECK (last > 0)
);
GRANT INSERT, UPDATE (last) ON act_counter TO ${app_role};

-- The orders within a day, seventh to ninth digit of the ЕГН, that this municipality may give.
CREATE TABLE egn_range (
    lowest int NOT NULL,
    highest int NOT NULL,
    CONSTRAINT egn_range_pk PRIMARY KEY (lowest),
    CONSTRAINT egn_range_of_three_digits CHECK (0 <= lowest AND lowest <= highest AND highest <= 999)
);
INSERT INTO egn_range (lowest, highest) VALUES (752, 789);
