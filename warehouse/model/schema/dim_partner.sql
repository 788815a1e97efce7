-- One row per partner and version of its attributes: type 2, a version holds from valid_from to valid_to inclusive.
CREATE TABLE dim_partner (
    partner_key INTEGER NOT NULL, -- numbered anew with every load: facts name the partner by its code and their date
    office_key  INTEGER NOT NULL REFERENCES dim_office,
    partner     VARCHAR NOT NULL,
    name        VARCHAR,
    category    VARCHAR,
    commune     VARCHAR,
    pack        VARCHAR,
    valid_from  DATE NOT NULL,
    valid_to    DATE NOT NULL
);
