-- A citizenship that nobody said is unknown; the column claimed the Bulgarian one for whoever came without.
ALTER TABLE person ALTER COLUMN citizenship DROP DEFAULT, ALTER COLUMN citizenship DROP NOT NULL;
