-- One row per place visitors come from: a département, a country, or one of the two kinds of not knowing.
CREATE TABLE dim_origin (
    origin_key  INTEGER PRIMARY KEY,
    origin      VARCHAR NOT NULL UNIQUE, -- FR-40, ES, FR-other, other-country, unknown, default
    label_fr    VARCHAR NOT NULL,
    label_en    VARCHAR NOT NULL,
    origin_kind VARCHAR NOT NULL         -- departement, country, unknown (no answer), default (preset of the tool)
);
