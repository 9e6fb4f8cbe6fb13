-- The tariff as it comes with the program: illustrative, and called so, until a municipality enters its own ordinance.

WITH ordinance AS (
    INSERT INTO fee_ordinance (name, council_decision, illustrative)
    VALUES ('Примерна наредба за местните такси и цени на услуги', 'примерно решение, не е на общинския съвет', true)
    RETURNING id
), item (service_code, article, ordinary, fast, express) AS (
    VALUES ('MARITAL_STATUS', 'чл. 30, т. 6', 2.56, 5.11, 7.67),
           ('MARITAL_STATUS_FAMILY', 'чл. 30, т. 6', 2.56, 5.11, 7.67),
           ('BIRTH_DUPLICATE', 'чл. 30, т. 4', 2.56, 3.07, 4.09),
           ('MARRIAGE_DUPLICATE', 'чл. 30, т. 4', 2.56, 3.07, 4.09),
           ('BIRTH_EXTRACT', 'чл. 30, т. 4', 2.56, 3.07, 4.09),
           ('MARRIAGE_EXTRACT', 'чл. 30, т. 4', 2.56, 3.07, 4.09),
           ('DEATH_EXTRACT_REPEAT', 'чл. 30, т. 5', 1.53, 3.07, 4.60),
           ('LEGAL_RESTRICTION', 'чл. 30, т. 12', 2.56, 5.11, 7.67),
           ('PERMANENT_ADDRESS', 'чл. 30, т. 8', 1.28, 2.56, 3.83),
           ('CURRENT_ADDRESS', 'чл. 30, т. 8', 1.28, 2.56, 3.83),
           ('PERMANENT_ADDRESS_CHANGES', 'чл. 30, т. 8', 2.56, 5.11, 7.67),
           ('CURRENT_ADDRESS_CHANGES', 'чл. 30, т. 8', 2.56, 5.11, 7.67),
           ('CHILDREN_OF_MOTHER', 'чл. 30, т. 12', 2.56, 5.11, 7.67),
           ('NAMES_IDENTITY', 'чл. 30, т. 12', 2.56, 5.11, 7.67)
), items AS (
    INSERT INTO tariff_item (ordinance_id, service_code, speed, amount, currency, article, during)
    SELECT ordinance.id, service_code, speed, amount, 'EUR', article, '[2026-01-01,)'
    FROM ordinance, item, LATERAL (VALUES ('ORDINARY', ordinary), ('FAST', fast), ('EXPRESS', express)) AS s (speed, amount)
), originals AS (
    -- Free by law, whatever the ordinance says of other services.
    INSERT INTO tariff_item (ordinance_id, service_code, speed, amount, currency, article, during)
    SELECT ordinance.id, service_code, 'ORDINARY', 0, 'EUR', 'чл. 88 от Закона за гражданската регистрация', '[2026-01-01,)'
    FROM ordinance, (VALUES ('BIRTH_ORIGINAL'), ('MARRIAGE_ORIGINAL'), ('DEATH_EXTRACT_FIRST')) AS original (service_code)
), reductions AS (
    INSERT INTO channel_reduction (ordinance_id, channel, percent, article, during)
    SELECT ordinance.id, channel, percent, article, '[2026-01-01,)'
    FROM ordinance, (VALUES ('SSEV', 50, 'чл. 31, ал. 1'), ('SEOS', 100, 'чл. 31, ал. 2'), ('EMAIL', 20, 'чл. 31, ал. 1'),
        ('PORTAL', 50, 'чл. 31, ал. 1'), ('INTERNAL', 100, 'чл. 31, ал. 3')) AS r (channel, percent, article)
)
INSERT INTO fee_exemption (code, ordinance_id, name, percent, ground, proof, at_desk, during)
SELECT code, ordinance.id, name, percent, ground, proof, at_desk, '[2026-01-01,)'
FROM ordinance, (VALUES
    ('PENSIONER_OVER_65', 'Пенсионер над 65 години', 50, 'чл. 32, т. 1 от примерната наредба', 'пенсионно решение или карта', true),
    ('DISABILITY_OVER_70', 'Лице с над 70 % намалена работоспособност', 50, 'чл. 32, т. 2 от примерната наредба',
        'решение на ТЕЛК/НЕЛК', true),
    ('STATE_INSTITUTION', 'Държавен орган, служебно искане', 100, 'чл. 32, т. 3 от примерната наредба', 'изходящ номер на искането', true),
    ('SOCIAL_ASSISTANCE', 'За целите на социалното подпомагане', 100, 'чл. 32, т. 4 от примерната наредба', 'служебна бележка', true),
    ('INTERNAL_USE', 'Вътрешно служебно ползване', 100, 'чл. 32, т. 5 от примерната наредба', NULL, false)
) AS e (code, name, percent, ground, proof, at_desk);

-- The days of the post are an assumption that a municipality replaces by its own experience.
INSERT INTO channel_delivery (channel, hours) VALUES ('POST', 72);
