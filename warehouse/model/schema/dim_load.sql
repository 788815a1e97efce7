-- One row per step of the journal that the star was made of: a load, or a confirmation.
CREATE TABLE dim_load (
    load_key        INTEGER PRIMARY KEY,
    loaded_at       TIMESTAMP NOT NULL, -- UTC
    snapshot        VARCHAR,            -- the snapshot served after it; null before the first one
    catalog_version VARCHAR NOT NULL,
    step            VARCHAR NOT NULL,   -- the entry of the journal, and what was taken back of it since
    run             VARCHAR             -- folder of the lake with what was read; null for a confirmation
);
