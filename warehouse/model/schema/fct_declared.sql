-- One row per office, year and indicator: what the office declares once a year.
CREATE TABLE fct_declared (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,    -- 1 January of the year
    indicator  VARCHAR NOT NULL,
    value      DOUBLE,           -- null when only a status is declared
    status     VARCHAR,          -- observation status when the declaration states one
    comment    VARCHAR,
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
