-- One row per medium that spoke of the office.
CREATE TABLE dim_media (
    media_key      INTEGER PRIMARY KEY,
    office_key      INTEGER NOT NULL REFERENCES dim_office,
    media      VARCHAR NOT NULL,
    label           VARCHAR NOT NULL,
    UNIQUE (office_key, media)
);
