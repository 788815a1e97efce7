-- One row per place where visitors are received: the office, a stop of the mobile office, an info point.
CREATE TABLE dim_place (
    place_key  INTEGER PRIMARY KEY,
    office_key INTEGER NOT NULL REFERENCES dim_office,
    place      VARCHAR NOT NULL,
    label      VARCHAR NOT NULL,
    place_kind VARCHAR NOT NULL, -- office, mobile, info-point; own: named by an own sheet of the office
    commune    VARCHAR,
    insee      VARCHAR,          -- five characters: text, never a number
    UNIQUE (office_key, place)
);
