-- One row per series of public statistics, period and record that gives it: context, never a figure of the office.
-- rpt_context lets the export stand before what was noted by hand.
CREATE TABLE fct_context (
    office_key  INTEGER NOT NULL, -- the office that reads it beside its own figures
    date        DATE NOT NULL,    -- first day of the period
    date_to     DATE NOT NULL,    -- last day of the period
    period_kind VARCHAR NOT NULL, -- month, quarter, year
    series_key  INTEGER NOT NULL,
    status      VARCHAR,          -- mark of the data base: A normal, P provisional, E estimated
    value       DOUBLE NOT NULL,
    file_key    INTEGER NOT NULL, -- the source file, and through it the load
    line        INTEGER NOT NULL  -- first line of the record in that file
);
