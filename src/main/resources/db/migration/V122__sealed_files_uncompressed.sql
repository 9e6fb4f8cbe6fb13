-- A sealed PDF is compressed inside already: trying it again costs time at every issue and gains nothing.
ALTER TABLE certificate_document ALTER COLUMN pdf SET STORAGE EXTERNAL;
