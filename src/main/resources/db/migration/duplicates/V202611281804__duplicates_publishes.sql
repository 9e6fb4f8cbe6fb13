-- What other modules may use of merging; and a record is pointed to another by its own register.

COMMENT ON FUNCTION link_moves_with_a_merge() IS 'Published: trigger for columns that point to people; they move only between the two records of a merge.';

CREATE OR REPLACE FUNCTION person_merge_points() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM person_gives_way(NEW.merged_id, NEW.survivor_id);
    ELSIF OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL THEN
        PERFORM person_stands_again(NEW.merged_id, NEW.survivor_id);
    END IF;
    RETURN NULL;
END $$;
