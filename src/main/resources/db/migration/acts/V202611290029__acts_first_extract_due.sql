-- The first extract of a death act waits to be handed over where the act was made here, as the original of a birth or marriage does; an act
-- from elsewhere had it handed over there, unless its row says otherwise. Of the acts until now those are taken for made here whose settlement
-- and year has a counter: none of them loses its first extract.

UPDATE act a SET original_due = true
  FROM act_counter c
 WHERE a.kind = 'DEATH' AND a.first_extract_on IS NULL AND a.annulled_on IS NULL
   AND (c.kind, c.ekatte, c.year) = (a.kind, a.ekatte, a.year);
COMMENT ON COLUMN act.original_due IS 'Whether the original certificate or the first extract, free of charge, still waits to be handed over.';
