-- One row per counter, channel and month noted by hand; rpt_passage_month lets counted days stand.
CREATE TABLE fct_passage_month (
    office_key  INTEGER NOT NULL,
    date        DATE NOT NULL,    -- first day of the month
    counter_key INTEGER NOT NULL,
    direction   VARCHAR NOT NULL, -- channel of the counter: a way, or a kind of user
    passages    DOUBLE NOT NULL,
    file_key    INTEGER NOT NULL, -- the source file, and through it the load
    line        INTEGER NOT NULL  -- first line of the record in that file
);
