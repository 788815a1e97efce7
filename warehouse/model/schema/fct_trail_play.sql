-- One row per trail, month and unit.
CREATE TABLE fct_trail_play (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,    -- first day of the month
    trail_key  INTEGER NOT NULL,
    unit       VARCHAR NOT NULL, -- players, teams, caches
    plays      INTEGER NOT NULL,
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
