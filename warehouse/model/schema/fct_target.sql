-- One row per office, indicator and year of validity.
CREATE TABLE fct_target (
    office_key INTEGER NOT NULL,
    indicator  VARCHAR NOT NULL,
    rule       VARCHAR NOT NULL,
    value_min  DOUBLE,
    value_max  DOUBLE,
    text       VARCHAR NOT NULL,
    valid_from DATE NOT NULL,
    valid_to   DATE NOT NULL,
    base_year  INTEGER, -- of a growth or a fall on a year that the target names
    decided_on DATE
);
