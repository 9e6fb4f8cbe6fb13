-- The registration number as it is printed had three spellings in statements, two of which spoilt a seventh digit: it has one, beside the
-- class RegistrationNumber, and a test compares the two.

CREATE FUNCTION registration_number_text(year int, number bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT 'ГС-' || lpad(number::text, greatest(6, length(number::text)), '0') || '/' || year
$$;
COMMENT ON FUNCTION registration_number_text IS 'Published: the registration number of a request as it is printed.';
