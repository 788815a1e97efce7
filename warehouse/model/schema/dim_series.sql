-- One row per series of public statistics and office that reads it.
CREATE TABLE dim_series (
    series_key  INTEGER PRIMARY KEY,
    office_key  INTEGER NOT NULL REFERENCES dim_office,
    series      VARCHAR NOT NULL, -- idBank of INSEE's data base
    label       VARCHAR NOT NULL,
    labelled_on DATE NOT NULL, -- day of the record that gave the label: the latest wins, whatever the order of loads
    UNIQUE (office_key, series)
);
