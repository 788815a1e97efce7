-- One row per office, year, indicator and place in the manual: what the manual printed.
CREATE TABLE fct_published (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,    -- 1 January of the year
    indicator  VARCHAR NOT NULL,
    edition    VARCHAR NOT NULL, -- main (the indicator tables) or alternative (another place of the manual)
    value      DOUBLE,
    decimals   TINYINT,          -- decimals of the printed value: comparisons round to them
    status     VARCHAR,
    chapter    VARCHAR NOT NULL,
    text       VARCHAR,
    note       VARCHAR,
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
