-- Rules of the tariff: what was in force stays, and what two people have agreed on is what enters into force. A draft is written in only
-- while it is one; the application enters no row into the tariff that an approved draft does not have, and takes none out before its draft
-- is withdrawn.

-- A tariff whose day has come cannot be changed by the application: it may only end, on a day still ahead. A tariff of a day
-- still ahead may be taken back; its draft keeps what it said.
CREATE FUNCTION keep_the_tariff_of_past_days() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    today CONSTANT date := office_today();
    fits boolean;
BEGIN
    IF current_user = '${app_role}' THEN
        fits := CASE TG_OP
            WHEN 'INSERT' THEN lower(NEW.during) > today
            WHEN 'DELETE' THEN lower(OLD.during) > today
            ELSE lower(NEW.during) = lower(OLD.during)
                AND coalesce(upper(OLD.during), 'infinity') > today AND coalesce(upper(NEW.during), 'infinity') > today
        END;
        IF NOT fits THEN
            RAISE EXCEPTION 'The tariff of a day that has come cannot be changed'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'tariff_of_past_days_is_kept';
        END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tariff_item_past_is_kept BEFORE INSERT OR UPDATE OR DELETE ON tariff_item
    FOR EACH ROW EXECUTE FUNCTION keep_the_tariff_of_past_days();
CREATE TRIGGER channel_reduction_past_is_kept BEFORE INSERT OR UPDATE OR DELETE ON channel_reduction
    FOR EACH ROW EXECUTE FUNCTION keep_the_tariff_of_past_days();
CREATE TRIGGER fee_exemption_past_is_kept BEFORE INSERT OR UPDATE OR DELETE ON fee_exemption
    FOR EACH ROW EXECUTE FUNCTION keep_the_tariff_of_past_days();

CREATE FUNCTION draft_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    draft CONSTANT bigint := CASE TG_OP WHEN 'DELETE' THEN OLD.draft_id ELSE NEW.draft_id END;
BEGIN
    PERFORM 1 FROM ordinance_draft WHERE id = draft AND state = 'DRAFT' FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Only an open draft is written in' USING ERRCODE = 'check_violation', CONSTRAINT = 'draft_is_open';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draft_fee_of_an_open_draft BEFORE INSERT OR UPDATE OR DELETE ON draft_fee FOR EACH ROW EXECUTE FUNCTION draft_is_open();
CREATE TRIGGER draft_reduction_of_an_open_draft BEFORE INSERT OR UPDATE OR DELETE ON draft_reduction
    FOR EACH ROW EXECUTE FUNCTION draft_is_open();
CREATE TRIGGER draft_exemption_of_an_open_draft BEFORE INSERT OR UPDATE OR DELETE ON draft_exemption
    FOR EACH ROW EXECUTE FUNCTION draft_is_open();

CREATE FUNCTION ordinance_draft_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('DRAFT', 'SUBMITTED'), ('DRAFT', 'DISCARDED'),
            ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'APPROVED'), ('APPROVED', 'WITHDRAWN'))
        OR OLD.state <> 'DRAFT' AND (OLD.name, OLD.decision_number, OLD.decision_date, OLD.valid_from, OLD.editors)
            IS DISTINCT FROM (NEW.name, NEW.decision_number, NEW.decision_date, NEW.valid_from, NEW.editors) THEN
        RAISE EXCEPTION 'A draft goes its way, and is written in only at its beginning'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ordinance_draft_moves_on';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ordinance_draft_moves_on BEFORE UPDATE ON ordinance_draft FOR EACH ROW EXECUTE FUNCTION ordinance_draft_moves_on();

-- What is in force is decided by a second person, whether it begins or is taken back.
CREATE FUNCTION decision_is_of_a_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ordinance_draft WHERE id = NEW.draft_id AND NEW.actor = ANY (editors)) THEN
        RAISE EXCEPTION 'Who has written in a draft does not decide about it'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'draft_step_four_eyes';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draft_step_four_eyes BEFORE INSERT ON draft_step FOR EACH ROW WHEN (NEW.step IN ('APPROVED', 'WITHDRAWN'))
    EXECUTE FUNCTION decision_is_of_a_second_person();

CREATE FUNCTION version_is_as_approved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    fits boolean;
BEGIN
    IF current_user <> '${app_role}' THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE' THEN
        fits := EXISTS (SELECT 1 FROM ordinance_draft WHERE ordinance_id = OLD.ordinance_id AND state = 'WITHDRAWN');
    ELSIF TG_TABLE_NAME = 'tariff_item' THEN
        fits := EXISTS (SELECT 1 FROM ordinance_draft o JOIN draft_fee d ON d.draft_id = o.id
            WHERE o.ordinance_id = NEW.ordinance_id AND o.state = 'APPROVED' AND o.valid_from = lower(NEW.during)
              AND (d.service_code, d.speed, d.amount, d.currency, d.further_copy, d.first_copy_free, d.article) IS NOT DISTINCT FROM
                  (NEW.service_code, NEW.speed, NEW.amount, NEW.currency, NEW.further_copy, NEW.first_copy_free, NEW.article));
    ELSIF TG_TABLE_NAME = 'channel_reduction' THEN
        fits := EXISTS (SELECT 1 FROM ordinance_draft o JOIN draft_reduction d ON d.draft_id = o.id
            WHERE o.ordinance_id = NEW.ordinance_id AND o.state = 'APPROVED' AND o.valid_from = lower(NEW.during)
              AND (d.channel, d.service_code, d.percent, d.fixed, d.article) IS NOT DISTINCT FROM
                  (NEW.channel, NEW.service_code, NEW.percent, NEW.fixed, NEW.article));
    ELSE
        fits := EXISTS (SELECT 1 FROM ordinance_draft o JOIN draft_exemption d ON d.draft_id = o.id
            WHERE o.ordinance_id = NEW.ordinance_id AND o.state = 'APPROVED' AND o.valid_from = lower(NEW.during)
              AND (d.code, d.name, d.percent, d.ground, d.proof, d.at_desk) IS NOT DISTINCT FROM
                  (NEW.code, NEW.name, NEW.percent, NEW.ground, NEW.proof, NEW.at_desk));
    END IF;
    IF NOT fits THEN
        RAISE EXCEPTION 'The tariff is what was approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'version_is_as_approved';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
-- By name after the triggers that keep the past, so that those speak first.
CREATE TRIGGER version_is_as_approved BEFORE INSERT OR DELETE ON tariff_item FOR EACH ROW EXECUTE FUNCTION version_is_as_approved();
CREATE TRIGGER version_is_as_approved BEFORE INSERT OR DELETE ON channel_reduction FOR EACH ROW EXECUTE FUNCTION version_is_as_approved();
CREATE TRIGGER version_is_as_approved BEFORE INSERT OR DELETE ON fee_exemption FOR EACH ROW EXECUTE FUNCTION version_is_as_approved();
