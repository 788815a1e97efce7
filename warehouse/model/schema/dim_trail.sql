-- One row per Terra Aventura trail.
CREATE TABLE dim_trail (
    trail_key      INTEGER PRIMARY KEY,
    office_key      INTEGER NOT NULL REFERENCES dim_office,
    trail      VARCHAR NOT NULL,
    label           VARCHAR NOT NULL,
    UNIQUE (office_key, trail)
);
