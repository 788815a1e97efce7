-- One row per kind of lodging, as the tariff of the tourist tax names them.
CREATE TABLE dim_lodging (
    lodging_key INTEGER PRIMARY KEY,
    lodging     VARCHAR NOT NULL UNIQUE, -- hotel, residence, furnished-rental, …; grouped: several, for secrecy
    label_fr    VARCHAR NOT NULL,
    label_en    VARCHAR NOT NULL
);
