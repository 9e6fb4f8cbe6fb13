-- What other modules may use of this one.

COMMENT ON FUNCTION office_now() IS 'Published: the clock of the office, for the defaults and rules of all modules.';
COMMENT ON FUNCTION office_today() IS 'Published: the day at the office, for the rules of all modules.';
