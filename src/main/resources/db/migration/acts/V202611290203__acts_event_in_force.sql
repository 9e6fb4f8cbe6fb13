-- The day of an event as it is after the corrections of the act: by it the rules judge, while the act keeps the day that was entered first.

CREATE FUNCTION act_event_on(act_id bigint, entered date) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT c.becomes::date
                       FROM marginal_note n JOIN note_correction c ON c.note_id = n.id
                      WHERE n.act_id = act_event_on.act_id
                        AND (c.role IN ('SPOUSE_1', 'SPOUSE_2', 'DECEASED') AND c.field = 'EVENT_DATE'
                             OR c.role = 'CHILD' AND c.field = 'BIRTH_DATE')
                      ORDER BY n.noted_on DESC, n.id DESC
                      LIMIT 1), act_event_on.entered)
$$;
