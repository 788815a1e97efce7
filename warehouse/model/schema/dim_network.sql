-- One row per social network account.
CREATE TABLE dim_network (
    network_key      INTEGER PRIMARY KEY,
    office_key      INTEGER NOT NULL REFERENCES dim_office,
    network      VARCHAR NOT NULL,
    label           VARCHAR NOT NULL,
    UNIQUE (office_key, network)
);
