-- How close two births of one mother may be before the official is asked; twins are asked about too. Not a rule of law: dated, and to be
-- confirmed. 22 weeks of pregnancy, from which a birth is registered, and the earliest conception after a birth make about 180 days.
CREATE TABLE birth_interval (
    fewest_days int NOT NULL,
    source text NOT NULL,
    during daterange NOT NULL,
    CONSTRAINT birth_interval_one_at_a_time EXCLUDE USING gist (during WITH &&),
    CONSTRAINT birth_interval_within_a_year CHECK (fewest_days BETWEEN 0 AND 365)
);
INSERT INTO birth_interval (fewest_days, source, during)
VALUES (180, 'за проверка: 22 седмици бременност и най-ранно зачеване след раждане', '[1900-01-01,)');
