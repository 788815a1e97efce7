-- One row per web site and the tool that measured it.
CREATE TABLE dim_site (
    site_key      INTEGER PRIMARY KEY,
    office_key      INTEGER NOT NULL REFERENCES dim_office,
    site      VARCHAR NOT NULL,
    label           VARCHAR NOT NULL,
    UNIQUE (office_key, site)
);
