-- One row per calendar day of the observatory's range (2010 to 2049).
CREATE TABLE dim_date (
    date                 DATE PRIMARY KEY,
    year                 SMALLINT NOT NULL,
    quarter              TINYINT  NOT NULL,
    month                TINYINT  NOT NULL,
    day                  TINYINT  NOT NULL,
    iso_year             SMALLINT NOT NULL,
    iso_week             TINYINT  NOT NULL,
    weekday              TINYINT  NOT NULL, -- 1 Monday to 7 Sunday
    easter_offset        SMALLINT NOT NULL, -- days since Easter Sunday of the same year, negative before it
    public_holiday       VARCHAR,           -- French name, null on ordinary days
    school_holiday_zones VARCHAR            -- zones on holiday that day, as 'A', 'AC', 'ABC'; null when none
);
