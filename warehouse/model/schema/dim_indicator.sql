-- One row per indicator of the catalogue.
CREATE TABLE dim_indicator (
    indicator_key    INTEGER PRIMARY KEY,
    indicator        VARCHAR NOT NULL UNIQUE,
    label_fr         VARCHAR NOT NULL,
    label_en         VARCHAR NOT NULL,
    unit_fr          VARCHAR NOT NULL,
    chapter          VARCHAR NOT NULL,
    family           VARCHAR NOT NULL,
    indicator_origin VARCHAR NOT NULL, -- rows, declared, derived
    aggregation      VARCHAR NOT NULL  -- flow, stock, ratio, derived, distinct
);
