-- Whoever issues what another desk has asked for finds it in their day.
CREATE INDEX basket_issued_by_idx ON basket (issued_by, issued_at) WHERE issued_by IS NOT NULL;
