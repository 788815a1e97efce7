-- One row per office, day, site and tool: several tools can measure a site at once.
CREATE TABLE fct_web_day (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,
    site_key   INTEGER NOT NULL,
    tool       VARCHAR NOT NULL,
    sessions   INTEGER,
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
