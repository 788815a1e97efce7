-- One row per load, office and indicator: what the snapshot of that load announced of the year that ran.
CREATE TABLE fct_projection (
    load_key    INTEGER NOT NULL REFERENCES dim_load,
    office      VARCHAR NOT NULL,
    indicator   VARCHAR NOT NULL,
    as_of       DATE NOT NULL,    -- last day known; its year is the one projected
    verdict     VARCHAR NOT NULL, -- ok, fragile
    to_date     DOUBLE NOT NULL,
    share       DOUBLE NOT NULL,  -- of a normal year, reached by that day
    total       DOUBLE NOT NULL,  -- in the middle: half of such years end below it
    lower_80    DOUBLE,           -- null when nothing more was expected
    upper_80    DOUBLE,
    lower_95    DOUBLE,
    upper_95    DOUBLE,
    target      DOUBLE,
    probability DOUBLE            -- to reach the target
);
