-- Whoever was shown in a list stands in its line by key: the auditor finds them there as they find the subject of a line.
CREATE INDEX audit_event_people_idx ON audit_event USING gin (string_to_array(details ->> 'people', ' '))
    WHERE details ->> 'people' IS NOT NULL;
