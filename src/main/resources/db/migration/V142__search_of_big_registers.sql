-- A register of a whole district has hundreds of thousands of words: the planner shall look each likely word up, not read them all.
ALTER FUNCTION name_edits(text) ROWS 40;
