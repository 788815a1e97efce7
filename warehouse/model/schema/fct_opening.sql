-- One row per office, day and place; of each session where the sheet has an hour.
CREATE TABLE fct_opening (
    office_key    INTEGER NOT NULL,
    date          DATE NOT NULL,
    place_key     INTEGER NOT NULL,
    fraction      DECIMAL(2,1) NOT NULL, -- 0, 0.5 or 1
    closed_reason VARCHAR,               -- why it was closed or half closed
    file_key      INTEGER NOT NULL,      -- the source file, and through it the load
    line          INTEGER NOT NULL       -- first line of the record in that file
);
