-- One row per date of an event; of each session where the sheet has an hour.
CREATE TABLE fct_event_date (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,
    event_key  INTEGER NOT NULL,
    programme  VARCHAR NOT NULL, -- gpdl, autumn-gourmet, fair, welcome-drink
    commune    VARCHAR,
    dates      INTEGER NOT NULL,
    visitors   INTEGER,          -- null when nobody counted
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
