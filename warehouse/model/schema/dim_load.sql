-- One row per load (one run of the ETL that changed something).
CREATE TABLE dim_load (
    load_key        INTEGER PRIMARY KEY,
    loaded_at       TIMESTAMP NOT NULL, -- UTC
    snapshot        VARCHAR,            -- the snapshot served after it; null before the first one
    catalog_version VARCHAR NOT NULL
);
