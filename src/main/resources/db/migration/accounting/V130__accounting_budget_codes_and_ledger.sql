-- What accounting reads and keeps: the codes of the budget, and the ledger line by line: what each payment was for.

-- Which code of the budget a fee belongs to: of the service, or * for all that have none of their own. Accounting keeps them by a screen:
-- each holds from a day that is not closed yet; what was in force before stays.
CREATE TABLE budget_code (
    scope text NOT NULL,
    during daterange NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    -- True until the municipality has entered its own.
    illustrative boolean NOT NULL,
    -- Nothing for the code that came with the program.
    set_by_name text,
    set_at timestamptz,
    CONSTRAINT budget_code_one_at_a_time PRIMARY KEY (scope, during WITHOUT OVERLAPS),
    CONSTRAINT budget_code_form CHECK (length(code) BETWEEN 1 AND 30),
    CONSTRAINT budget_code_name_length CHECK (length(name) BETWEEN 1 AND 200)
);
GRANT INSERT, UPDATE (during), DELETE ON budget_code TO ${app_role};

-- The code of the budget that a service has on a day.
CREATE FUNCTION budget_code_of(service text, on_day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT code FROM budget_code WHERE scope IN (service, '*') AND during @> on_day ORDER BY scope = '*' LIMIT 1
$$;

CREATE FUNCTION keep_the_budget_of_past_days() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    today CONSTANT date := office_today();
    first_open date;
    fits boolean;
BEGIN
    IF current_user = '${app_role}' THEN
        -- The protocol of a closed day names its codes.
        first_open := CASE WHEN hold_office_day(today) THEN today ELSE today + 1 END;
        fits := CASE TG_OP
            WHEN 'INSERT' THEN coalesce(lower(NEW.during) >= first_open, false)
            WHEN 'DELETE' THEN coalesce(lower(OLD.during) >= first_open, false)
            ELSE lower(NEW.during) IS NOT DISTINCT FROM lower(OLD.during)
                AND coalesce(upper(OLD.during), 'infinity') >= first_open AND coalesce(upper(NEW.during), 'infinity') >= first_open
        END;
        IF NOT fits THEN
            RAISE EXCEPTION 'The budget code of a past day cannot be changed'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_of_past_days_is_kept';
        END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER budget_code_past_is_kept BEFORE INSERT OR UPDATE OR DELETE ON budget_code
    FOR EACH ROW EXECUTE FUNCTION keep_the_budget_of_past_days();

INSERT INTO budget_code (scope, during, code, name, illustrative)
VALUES ('*', '[,)', 'ПРИМЕР-01', 'Такси за административни услуги – примерен код, не е от единната бюджетна класификация', true);

-- One line a service of each payment, with a minus where it was given back. The sum of a payment's lines is its amount.
CREATE VIEW ledger_line AS
SELECT p.id AS payment_id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, r.channel, r.service_code, r.id AS request_id, r.fee_amount AS amount
  FROM payment p JOIN service_request r ON r.basket_id = p.basket_id
 WHERE p.reverses_id IS NULL
UNION ALL
SELECT p.id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, r.channel, r.service_code, r.id, -l.amount
  FROM payment p JOIN reversal_line l ON l.payment_id = p.id JOIN service_request r ON r.id = l.request_id
UNION ALL
SELECT p.id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, e.channel, e.service_code, NULL, p.amount
  FROM payment p JOIN expected_payment e ON e.id = p.expected_id
 WHERE p.basket_id IS NULL;
GRANT SELECT ON ledger_line TO ${app_role};
