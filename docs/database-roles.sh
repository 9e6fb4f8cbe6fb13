#!/bin/sh
# Makes the two roles on a fresh PostgreSQL: the owner migrates the schema, the application only works in it.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d gishe \
     -v owner="$GISHE_OWNER_PASSWORD" -v app="$GISHE_APP_PASSWORD" <<'SQL'
CREATE ROLE gishe_owner LOGIN PASSWORD :'owner';
CREATE ROLE gishe_app LOGIN PASSWORD :'app';
GRANT ALL ON DATABASE gishe TO gishe_owner;
SQL
