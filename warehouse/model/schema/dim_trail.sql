-- One row per Terra Aventura trail and office.
CREATE TABLE dim_trail (
    trail_key   INTEGER PRIMARY KEY,
    office_key  INTEGER NOT NULL REFERENCES dim_office,
    trail       VARCHAR NOT NULL,
    label       VARCHAR NOT NULL,
    labelled_on DATE NOT NULL, -- day of the record that gave the label: the latest wins, whatever the order of loads
    UNIQUE (office_key, trail)
);
