-- One row per item of press coverage or release sent.
CREATE TABLE fct_press (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,
    media_key  INTEGER NOT NULL,
    kind       VARCHAR NOT NULL, -- article, radio, tv, press-visit, release
    title      VARCHAR,
    items      INTEGER NOT NULL,
    reach      INTEGER,
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
