-- What is wanted of an import is its goal, in the table as in the program.

ALTER TABLE import_run RENAME COLUMN wish TO goal;
ALTER TABLE import_run RENAME CONSTRAINT import_run_wish_known TO import_run_goal_known;
ALTER TABLE import_run RENAME CONSTRAINT import_run_wanted_while_open TO import_run_goal_while_open;
