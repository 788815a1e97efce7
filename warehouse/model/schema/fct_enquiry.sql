-- One row per office, day, place and channel.
CREATE TABLE fct_enquiry (
    office_key  INTEGER NOT NULL,
    date        DATE NOT NULL,
    place_key   INTEGER NOT NULL,
    channel_key INTEGER NOT NULL,
    enquiries   INTEGER NOT NULL,
    file_key    INTEGER NOT NULL, -- the source file, and through it the load
    line        INTEGER NOT NULL  -- first line of the record in that file
);
