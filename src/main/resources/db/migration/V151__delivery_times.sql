-- How long a ready document is on its way to the person, by the way of asking; at the desk and electronically it is there at once.
-- The days of the post are an assumption that a municipality replaces by its own experience.
CREATE TABLE channel_delivery (
    channel text NOT NULL,
    hours int NOT NULL,
    CONSTRAINT channel_delivery_pk PRIMARY KEY (channel),
    CONSTRAINT channel_delivery_channel_known CHECK (channel IN ('COUNTER', 'SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'POST', 'INTERNAL')),
    CONSTRAINT channel_delivery_hours_not_negative CHECK (hours >= 0)
);
INSERT INTO channel_delivery (channel, hours) VALUES ('POST', 72);
