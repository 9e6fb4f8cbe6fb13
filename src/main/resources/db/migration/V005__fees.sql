-- What a service costs: the council's ordinance as data. Until a municipality enters its own, the tariff is illustrative.

CREATE TABLE fee_ordinance (
    id bigint GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    council_decision text NOT NULL,
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
    article text NOT NULL,
    during daterange NOT NULL,
    CONSTRAINT tariff_item_pk PRIMARY KEY (id),
    CONSTRAINT tariff_item_ordinance_fk FOREIGN KEY (ordinance_id) REFERENCES fee_ordinance,
    CONSTRAINT tariff_item_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    CONSTRAINT tariff_item_one_at_a_time UNIQUE (service_code, speed, during WITHOUT OVERLAPS),
    CONSTRAINT tariff_item_not_negative CHECK (amount >= 0),
    CONSTRAINT tariff_item_speed_known CHECK (speed IN ('ORDINARY', 'FAST', 'EXPRESS')),
    -- Lev until 31.12.2025, euro from 01.01.2026.
    CONSTRAINT tariff_item_currency_of_its_day CHECK (
        (currency = 'BGN' AND during <@ '[,2026-01-01)'::daterange) OR (currency = 'EUR' AND during <@ '[2026-01-01,)'::daterange))
);
GRANT INSERT, UPDATE (during) ON tariff_item TO ${app_role};

CREATE TABLE channel_reduction (
    ordinance_id bigint NOT NULL,
    channel text NOT NULL,
    percent numeric(5, 2) NOT NULL,
    article text NOT NULL,
    during daterange NOT NULL,
    CONSTRAINT channel_reduction_one_at_a_time PRIMARY KEY (channel, during WITHOUT OVERLAPS),
    CONSTRAINT channel_reduction_ordinance_fk FOREIGN KEY (ordinance_id) REFERENCES fee_ordinance,
    CONSTRAINT channel_reduction_percent CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT channel_reduction_channel_electronic CHECK (channel IN ('SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'INTERNAL'))
);
GRANT INSERT, UPDATE (during) ON channel_reduction TO ${app_role};

CREATE TABLE fee_exemption (
    code text NOT NULL,
    ordinance_id bigint NOT NULL,
    name text NOT NULL,
    percent numeric(5, 2) NOT NULL,
    ground text NOT NULL,
    proof text,
    during daterange NOT NULL,
    CONSTRAINT fee_exemption_one_at_a_time PRIMARY KEY (code, during WITHOUT OVERLAPS),
    CONSTRAINT fee_exemption_ordinance_fk FOREIGN KEY (ordinance_id) REFERENCES fee_ordinance,
    CONSTRAINT fee_exemption_percent CHECK (percent > 0 AND percent <= 100)
);
GRANT INSERT, UPDATE (during) ON fee_exemption TO ${app_role};

CREATE TABLE payment (
    id bigint GENERATED ALWAYS AS IDENTITY,
    basket_id uuid NOT NULL,
    receipt_year int NOT NULL,
    receipt_number bigint NOT NULL,
    method text NOT NULL,
    amount numeric(10, 2) NOT NULL,
    currency char(3) NOT NULL,
    given numeric(10, 2),
    card_reference text,
    exemption_code text,
    exemption_proof text,
    paid_at timestamptz NOT NULL,
    clerk text NOT NULL,
    clerk_name text NOT NULL,
    desk text NOT NULL,
    CONSTRAINT payment_pk PRIMARY KEY (id),
    CONSTRAINT payment_once_a_basket UNIQUE (basket_id),
    CONSTRAINT payment_receipt_number_once UNIQUE (receipt_year, receipt_number),
    CONSTRAINT payment_method_known CHECK (method IN ('CASH', 'CARD', 'EXEMPT')),
    CONSTRAINT payment_not_negative CHECK (amount >= 0),
    CONSTRAINT payment_cash_covers CHECK ((method = 'CASH') = (given IS NOT NULL) AND (given IS NULL OR given >= amount)),
    CONSTRAINT payment_card_has_reference CHECK ((method = 'CARD') = (card_reference IS NOT NULL)),
    CONSTRAINT payment_exempt_has_ground CHECK (method <> 'EXEMPT' OR (exemption_code IS NOT NULL AND amount = 0))
);
GRANT INSERT ON payment TO ${app_role};

WITH ordinance AS (
    INSERT INTO fee_ordinance (name, council_decision, illustrative)
    VALUES ('Примерна наредба за местните такси и цени на услуги', 'примерно решение, не е на общинския съвет', true)
    RETURNING id
), item (service_code, article, ordinary, fast, express) AS (
    VALUES ('MARITAL_STATUS', 'чл. 30, т. 6', 2.56, 5.11, 7.67),
           ('BIRTH_EXTRACT', 'чл. 30, т. 4', 2.56, 3.07, 4.09),
           ('DEATH_EXTRACT_REPEAT', 'чл. 30, т. 5', 1.53, 3.07, 4.60)
), items AS (
    INSERT INTO tariff_item (ordinance_id, service_code, speed, amount, currency, article, during)
    SELECT ordinance.id, service_code, speed, amount, 'EUR', article, '[2026-01-01,)'
    FROM ordinance, item, LATERAL (VALUES ('ORDINARY', ordinary), ('FAST', fast), ('EXPRESS', express)) AS s (speed, amount)
), reductions AS (
    INSERT INTO channel_reduction (ordinance_id, channel, percent, article, during)
    SELECT ordinance.id, channel, percent, article, '[2026-01-01,)'
    FROM ordinance, (VALUES ('SSEV', 50, 'чл. 31, ал. 1'), ('SEOS', 100, 'чл. 31, ал. 2'), ('EMAIL', 20, 'чл. 31, ал. 1'),
        ('PORTAL', 50, 'чл. 31, ал. 1'), ('INTERNAL', 100, 'чл. 31, ал. 3')) AS r (channel, percent, article)
)
INSERT INTO fee_exemption (code, ordinance_id, name, percent, ground, proof, during)
SELECT code, ordinance.id, name, percent, ground, proof, '[2026-01-01,)'
FROM ordinance, (VALUES
    ('PENSIONER_OVER_65', 'Пенсионер над 65 години', 50, 'чл. 32, т. 1 от примерната наредба', 'пенсионно решение или карта'),
    ('DISABILITY_OVER_70', 'Лице с над 70 % намалена работоспособност', 50, 'чл. 32, т. 2 от примерната наредба', 'решение на ТЕЛК/НЕЛК'),
    ('STATE_INSTITUTION', 'Държавен орган, служебно искане', 100, 'чл. 32, т. 3 от примерната наредба', 'изходящ номер на искането'),
    ('SOCIAL_ASSISTANCE', 'За целите на социалното подпомагане', 100, 'чл. 32, т. 4 от примерната наредба', 'служебна бележка')
) AS e (code, name, percent, ground, proof);
