-- What was issued from an act that names somebody whose data an order restricts may show that address: the desks do not open it while the order holds.

CREATE OR REPLACE FUNCTION request_is_restricted(request_id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT 1 FROM request_line r
         WHERE r.id = request_is_restricted.request_id
           AND (EXISTS (SELECT 1 FROM act_restricted a WHERE a.act_id = r.act_id)
                OR EXISTS (SELECT 1 FROM data_restricted d WHERE d.person_id = r.subject_id)
                OR EXISTS (SELECT 1 FROM data_restricted d JOIN act_person p ON p.person_id = d.person_id WHERE p.act_id = r.act_id)
                OR EXISTS (SELECT 1 FROM child_adopted c
                            WHERE c.entered_at > r.registered_at
                              AND (c.person_id = r.subject_id
                                   OR EXISTS (SELECT 1 FROM certificate d
                                               WHERE d.request_id = r.id AND strpos(d.snapshot::text, c.number) > 0)))))
$$;
