-- One row per people counter and office.
CREATE TABLE dim_counter (
    counter_key INTEGER PRIMARY KEY,
    office_key  INTEGER NOT NULL REFERENCES dim_office,
    counter     VARCHAR NOT NULL,
    label       VARCHAR NOT NULL,
    labelled_on DATE NOT NULL, -- day of the record that gave the label: the latest wins, whatever the order of loads
    UNIQUE (office_key, counter)
);
