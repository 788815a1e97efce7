-- One row per office, day, place, channel and origin: a count of visitors, never a person or a party.
CREATE TABLE fct_visit (
    office_key  INTEGER NOT NULL,
    date        DATE NOT NULL,
    place_key   INTEGER NOT NULL,
    channel_key INTEGER NOT NULL,
    origin_key  INTEGER NOT NULL,
    visitors    INTEGER NOT NULL,
    file_key    INTEGER NOT NULL, -- the source file, and through it the load
    line        INTEGER NOT NULL  -- first line of the record in that file
);
