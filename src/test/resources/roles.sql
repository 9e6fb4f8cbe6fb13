CREATE ROLE gishe_owner LOGIN PASSWORD 'owner';
CREATE ROLE gishe_app LOGIN PASSWORD 'app';
GRANT ALL ON DATABASE gishe TO gishe_owner;
