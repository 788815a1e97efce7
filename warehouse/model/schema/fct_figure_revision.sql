-- One row per load, office, indicator and month (year, where it has no months): a published figure that the load changed.
CREATE TABLE fct_figure_revision (
    load_key  INTEGER NOT NULL REFERENCES dim_load,
    office    VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    period    VARCHAR NOT NULL, -- 2026-07, 2026
    old_value DOUBLE NOT NULL,
    new_value DOUBLE,           -- null when nothing is left of it
    file_key  INTEGER           -- the file that changed most of it; null when it only lacks what an earlier one had
);
