-- An act says the settlement as it was called on its day, where the classifier's history goes back so far.
CREATE FUNCTION settlement_on(code char(5), day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT h.kind || ' ' || h.name FROM settlement_history h
          WHERE h.ekatte = code AND h.replaced_at >= day + 1 ORDER BY h.replaced_at, h.id LIMIT 1),
        (SELECT s.kind || ' ' || s.name FROM settlement s WHERE s.ekatte = code))
$$;
