-- An administrator replaces the assumed days of the post by the municipality's own experience.
ALTER TABLE channel_delivery ADD CONSTRAINT channel_delivery_hours_sane CHECK (hours <= 2000);
GRANT INSERT, UPDATE (hours) ON channel_delivery TO ${app_role};
