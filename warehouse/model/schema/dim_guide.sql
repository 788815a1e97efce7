-- One row per printed guide.
CREATE TABLE dim_guide (
    guide_key      INTEGER PRIMARY KEY,
    office_key      INTEGER NOT NULL REFERENCES dim_office,
    guide      VARCHAR NOT NULL,
    label           VARCHAR NOT NULL,
    UNIQUE (office_key, guide)
);
