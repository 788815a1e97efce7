-- One row per office, site, tool, kind of period and period: distinct visitors, which never add up.
CREATE TABLE fct_web_period (
    office_key  INTEGER NOT NULL,
    date        DATE NOT NULL,    -- first day of the period
    date_to     DATE NOT NULL,    -- last day of the period
    period_kind VARCHAR NOT NULL, -- day, week, month, year
    site_key    INTEGER NOT NULL,
    tool        VARCHAR NOT NULL,
    visitors    INTEGER NOT NULL,
    file_key    INTEGER NOT NULL, -- the source file, and through it the load
    line        INTEGER NOT NULL  -- first line of the record in that file
);
