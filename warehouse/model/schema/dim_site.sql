-- One row per web site and office.
CREATE TABLE dim_site (
    site_key    INTEGER PRIMARY KEY,
    office_key  INTEGER NOT NULL REFERENCES dim_office,
    site        VARCHAR NOT NULL,
    label       VARCHAR NOT NULL,
    labelled_on DATE NOT NULL, -- day of the record that gave the label: the latest wins, whatever the order of loads
    UNIQUE (office_key, site)
);
