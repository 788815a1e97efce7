-- One row per counter, channel and interval measured, several a day, and per day noted by hand; rpt_passage lets one count
-- of a day stand.
CREATE TABLE fct_passage (
    office_key  INTEGER NOT NULL,
    date        DATE NOT NULL,    -- local day on which the interval began
    counter_key INTEGER NOT NULL,
    direction   VARCHAR NOT NULL, -- channel of the counter: a way, or a kind of user
    passages    DOUBLE NOT NULL,  -- calibrated counters give decimals
    period_kind VARCHAR,          -- day: the interval is a whole day; part: of a day; null in what earlier versions loaded
    file_key    INTEGER NOT NULL, -- the source file, and through it the load
    line        INTEGER NOT NULL  -- first line of the record in that file
);
