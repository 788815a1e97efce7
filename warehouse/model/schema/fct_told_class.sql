-- One row per office, indicator and year that is over: the class of the figure that its peers were told first, once it is another one.
CREATE TABLE fct_told_class (
    load_key  INTEGER NOT NULL REFERENCES dim_load, -- the first that would have changed it
    office    VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    year      INTEGER NOT NULL,
    at_least  DOUBLE NOT NULL, -- least figure of the class
    below     DOUBLE NOT NULL
);
