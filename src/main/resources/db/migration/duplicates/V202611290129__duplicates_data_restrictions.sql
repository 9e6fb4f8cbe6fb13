-- An order that restricts the data of a merged record restricts those of the surviving one.

CREATE TRIGGER link_moves_with_a_merge BEFORE UPDATE OF person_id ON data_restriction
    FOR EACH ROW EXECUTE FUNCTION link_moves_with_a_merge('person_id');
