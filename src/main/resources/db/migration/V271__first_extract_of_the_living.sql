-- Of a living person there is no first extract to hand over: whoever looks is told that, not that it was handed over long ago.
UPDATE service_definition
   SET conditions = array_prepend('SUBJECT_DECEASED', conditions)
 WHERE service_code = 'DEATH_EXTRACT_FIRST' AND upper_inf(during) AND template IS NOT NULL AND 'SUBJECT_DECEASED' <> ALL (conditions);
