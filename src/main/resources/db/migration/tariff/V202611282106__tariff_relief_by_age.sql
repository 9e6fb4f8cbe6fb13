-- A relief that depends on age says from which completed years it holds, and whoever claims it is asked by the register.

ALTER TABLE fee_exemption ADD COLUMN from_years int,
    ADD CONSTRAINT fee_exemption_from_years_sane CHECK (from_years BETWEEN 1 AND 120);
ALTER TABLE draft_exemption ADD COLUMN from_years int,
    ADD CONSTRAINT draft_exemption_from_years_sane CHECK (from_years BETWEEN 1 AND 120);
COMMENT ON COLUMN fee_exemption.from_years IS 'Completed years from which the relief holds; nothing where age does not matter.';
UPDATE fee_exemption SET from_years = 65
 WHERE code = 'PENSIONER_OVER_65' AND ordinance_id IN (SELECT id FROM fee_ordinance WHERE illustrative);

-- The version in force has the age that was approved. As before but for it.
CREATE OR REPLACE FUNCTION version_is_as_approved() RETURNS trigger LANGUAGE plpgsql AS $$
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
              AND (d.code, d.name, d.percent, d.ground, d.proof, d.at_desk, d.from_years) IS NOT DISTINCT FROM
                  (NEW.code, NEW.name, NEW.percent, NEW.ground, NEW.proof, NEW.at_desk, NEW.from_years));
    END IF;
    IF NOT fits THEN
        RAISE EXCEPTION 'The tariff is what was approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'version_is_as_approved';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
