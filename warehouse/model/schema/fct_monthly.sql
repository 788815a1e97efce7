-- One row per office, month and indicator: a figure that was noted for a whole month, and says nothing of its days.
CREATE TABLE fct_monthly (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,    -- first day of the month
    indicator  VARCHAR NOT NULL,
    value      DOUBLE NOT NULL,
    record_key VARCHAR,          -- of its record: one line of a table with the months across holds several
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
