-- One row per event of the programme of animations.
CREATE TABLE dim_event (
    event_key      INTEGER PRIMARY KEY,
    office_key      INTEGER NOT NULL REFERENCES dim_office,
    event      VARCHAR NOT NULL,
    label           VARCHAR NOT NULL,
    UNIQUE (office_key, event)
);
