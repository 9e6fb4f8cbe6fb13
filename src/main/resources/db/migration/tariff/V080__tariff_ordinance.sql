-- What a service costs: the council's ordinance as data, in time. Who pays less, through what one pays less, and how long a ready document
-- is on its way.

CREATE TABLE fee_ordinance (
    id bigint GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    council_decision text NOT NULL,
    -- True until the municipality has entered its own.
    illustrative boolean NOT NULL DEFAULT false,
    CONSTRAINT fee_ordinance_pk PRIMARY KEY (id)
);
GRANT INSERT ON fee_ordinance TO ${app_role};

CREATE TABLE tariff_item (
    id bigint GENERATED ALWAYS AS IDENTITY,
    ordinance_id bigint NOT NULL,
    service_code text NOT NULL,
    speed text NOT NULL,
    amount numeric(10, 2) NOT NULL,
    currency char(3) NOT NULL,
    -- Further copies may be cheaper, and the first one free.
    further_copy numeric(10, 2),
    first_copy_free boolean NOT NULL DEFAULT false,
    article text NOT NULL,
    during daterange NOT NULL,
    CONSTRAINT tariff_item_pk PRIMARY KEY (id),
    CONSTRAINT tariff_item_ordinance_fk FOREIGN KEY (ordinance_id) REFERENCES fee_ordinance,
    CONSTRAINT tariff_item_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    CONSTRAINT tariff_item_one_at_a_time UNIQUE (service_code, speed, during WITHOUT OVERLAPS),
    CONSTRAINT tariff_item_not_negative CHECK (amount >= 0),
    CONSTRAINT tariff_item_further_copy_not_dearer CHECK (further_copy BETWEEN 0 AND amount),
    CONSTRAINT tariff_item_speed_known CHECK (speed IN ('ORDINARY', 'FAST', 'EXPRESS')),
    -- Lev until 31.12.2025, euro from 01.01.2026.
    CONSTRAINT tariff_item_currency_of_its_day CHECK (
        (currency = 'BGN' AND during <@ '[,2026-01-01)'::daterange) OR (currency = 'EUR' AND during <@ '[2026-01-01,)'::daterange))
);
GRANT INSERT, UPDATE (during), DELETE ON tariff_item TO ${app_role};

-- Reductions by channel, for one service or for all, as percentage or fixed amount.
CREATE TABLE channel_reduction (
    ordinance_id bigint NOT NULL,
    channel text NOT NULL,
    service_code text,
    -- What the reduction is for, as a key: a service, or * for all that have none of their own.
    scope text NOT NULL GENERATED ALWAYS AS (coalesce(service_code, '*')) STORED,
    percent numeric(5, 2),
    fixed numeric(10, 2),
    article text NOT NULL,
    during daterange NOT NULL,
    CONSTRAINT channel_reduction_one_at_a_time PRIMARY KEY (channel, scope, during WITHOUT OVERLAPS),
    CONSTRAINT channel_reduction_ordinance_fk FOREIGN KEY (ordinance_id) REFERENCES fee_ordinance,
    CONSTRAINT channel_reduction_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    CONSTRAINT channel_reduction_percent CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT channel_reduction_fixed_positive CHECK (fixed > 0),
    CONSTRAINT channel_reduction_percent_or_fixed CHECK (num_nonnulls(percent, fixed) = 1),
    CONSTRAINT channel_reduction_channel_electronic CHECK (channel IN ('SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'INTERNAL'))
);
GRANT INSERT, UPDATE (during), DELETE ON channel_reduction TO ${app_role};

CREATE TABLE fee_exemption (
    code text NOT NULL,
    ordinance_id bigint NOT NULL,
    name text NOT NULL,
    percent numeric(5, 2) NOT NULL,
    ground text NOT NULL,
    proof text,
    -- Exemptions that the desk does not offer: the channel or the office that asks brings them along.
    at_desk boolean NOT NULL DEFAULT true,
    during daterange NOT NULL,
    CONSTRAINT fee_exemption_one_at_a_time PRIMARY KEY (code, during WITHOUT OVERLAPS),
    CONSTRAINT fee_exemption_ordinance_fk FOREIGN KEY (ordinance_id) REFERENCES fee_ordinance,
    CONSTRAINT fee_exemption_percent CHECK (percent > 0 AND percent <= 100)
);
GRANT INSERT, UPDATE (during), DELETE ON fee_exemption TO ${app_role};

-- How long a ready document is on its way to the person, by the way of asking; at the desk and electronically it is there at once.
CREATE TABLE channel_delivery (
    channel text NOT NULL,
    hours int NOT NULL,
    CONSTRAINT channel_delivery_pk PRIMARY KEY (channel),
    CONSTRAINT channel_delivery_channel_known CHECK (channel IN ('COUNTER', 'SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'POST', 'INTERNAL')),
    CONSTRAINT channel_delivery_hours_not_negative CHECK (hours >= 0),
    CONSTRAINT channel_delivery_hours_sane CHECK (hours <= 2000)
);
GRANT INSERT, UPDATE (hours) ON channel_delivery TO ${app_role};

-- The tariff is kept in memory like the catalogue, and moves the same version (see the module catalog).
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON fee_ordinance
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON tariff_item
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON channel_reduction
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
CREATE TRIGGER reference_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON fee_exemption
    FOR EACH STATEMENT EXECUTE FUNCTION reference_changed();
