-- Names that a correction gave may be corrected again on the same day, in their place: nobody bore the wrong ones for any time.

GRANT UPDATE (given, middle, family) ON person_name TO ${app_role};
CREATE TRIGGER person_name_words_kept_again AFTER UPDATE ON person_name
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION name_words_kept();
