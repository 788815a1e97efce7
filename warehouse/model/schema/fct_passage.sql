-- One row per counter, channel and interval measured, several a day, and per day noted by hand; rpt_passage lets the export
-- of a day stand.
CREATE TABLE fct_passage (
    office_key  INTEGER NOT NULL,
    date        DATE NOT NULL,    -- local day on which the interval began
    counter_key INTEGER NOT NULL,
    direction   VARCHAR NOT NULL, -- channel of the counter: a way, or a kind of user
    passages    DOUBLE NOT NULL,  -- calibrated counters give decimals
    file_key    INTEGER NOT NULL, -- the source file, and through it the load
    line        INTEGER NOT NULL  -- first line of the record in that file
);
