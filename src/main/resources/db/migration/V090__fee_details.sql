-- Further copies cheaper, first copies free, reductions by channel and service as percentage or fixed amount.

ALTER TABLE tariff_item
    ADD further_copy numeric(10, 2),
    ADD first_copy_free boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT tariff_item_further_copy_not_dearer CHECK (further_copy BETWEEN 0 AND amount);

ALTER TABLE channel_reduction
    ADD service_code text,
    ADD fixed numeric(10, 2),
    -- What the reduction is for, as a key: a service, or * for all that have none of their own.
    ADD scope text NOT NULL GENERATED ALWAYS AS (coalesce(service_code, '*')) STORED,
    ALTER percent DROP NOT NULL,
    DROP CONSTRAINT channel_reduction_one_at_a_time,
    ADD CONSTRAINT channel_reduction_one_at_a_time PRIMARY KEY (channel, scope, during WITHOUT OVERLAPS),
    ADD CONSTRAINT channel_reduction_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    ADD CONSTRAINT channel_reduction_fixed_positive CHECK (fixed > 0),
    ADD CONSTRAINT channel_reduction_percent_or_fixed CHECK (num_nonnulls(percent, fixed) = 1);
