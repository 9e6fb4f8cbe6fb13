-- By which order of the mayor an official signs documents from acts (ЗГР, чл. 35). Orders of all times stay; only their end is written later.

CREATE TABLE signing_order (
    id bigint GENERATED ALWAYS AS IDENTITY,
    username text NOT NULL,
    number text NOT NULL,
    ordered_on date NOT NULL,
    -- The office that the order entrusts, as documents print it.
    title text NOT NULL,
    during daterange NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT office_now(),
    CONSTRAINT signing_order_pk PRIMARY KEY (id),
    CONSTRAINT signing_order_account_fk FOREIGN KEY (username) REFERENCES user_account,
    CONSTRAINT signing_order_one_at_a_time UNIQUE (username, during WITHOUT OVERLAPS),
    CONSTRAINT signing_order_has_its_time CHECK (NOT isempty(during) AND NOT lower_inf(during)),
    CONSTRAINT signing_order_before_it_holds CHECK (ordered_on <= lower(during)),
    CONSTRAINT signing_order_said CHECK (number <> '' AND title <> '')
);
GRANT INSERT (username, number, ordered_on, title, during, entered_by), UPDATE (during) ON signing_order TO ${app_role};

-- What was signed under an order stays signed under it: it is never removed, begins when it began, and ends on no day that is past.
CREATE FUNCTION signing_order_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (OLD.id, OLD.username, OLD.number, OLD.ordered_on, OLD.title, OLD.entered_by, OLD.entered_at, lower(OLD.during))
                IS NOT DISTINCT FROM (NEW.id, NEW.username, NEW.number, NEW.ordered_on, NEW.title, NEW.entered_by, NEW.entered_at, lower(NEW.during))
            AND (upper_inf(OLD.during) OR upper(OLD.during) > office_today())
            AND NOT upper_inf(NEW.during) AND upper(NEW.during) > office_today() THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'An order by which somebody signs stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'signing_order_stays';
END $$;
CREATE TRIGGER signing_order_stays BEFORE UPDATE OR DELETE ON signing_order FOR EACH ROW EXECUTE FUNCTION signing_order_stays();

-- What the office has decided about signing, from a day on; what is not here is answered by the safe default of the application.
CREATE TABLE signing_practice (
    question text NOT NULL,
    answer boolean NOT NULL,
    ground text NOT NULL,
    during daterange NOT NULL,
    CONSTRAINT signing_practice_one_at_a_time PRIMARY KEY (question, during WITHOUT OVERLAPS),
    CONSTRAINT signing_practice_question_known CHECK (question IN ('CLERK_SIGNS_WITHOUT_ORDER')),
    CONSTRAINT signing_practice_has_its_time CHECK (NOT isempty(during))
);
INSERT INTO signing_practice (question, answer, ground, during)
VALUES ('CLERK_SIGNS_WITHOUT_ORDER', false, 'чл. 35 от Закона за гражданската регистрация; за проверка', '[2024-12-01,)');
