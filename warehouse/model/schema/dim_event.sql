-- One row per event of the programme of animations and office.
CREATE TABLE dim_event (
    event_key   INTEGER PRIMARY KEY,
    office_key  INTEGER NOT NULL REFERENCES dim_office,
    event       VARCHAR NOT NULL,
    label       VARCHAR NOT NULL,
    labelled_on DATE NOT NULL, -- day of the record that gave the label: the latest wins, whatever the order of loads
    UNIQUE (office_key, event)
);
