-- One row per tourist office.
CREATE TABLE dim_office (
    office_key  INTEGER PRIMARY KEY,
    office      VARCHAR NOT NULL UNIQUE, -- code of the configuration and of the API
    name        VARCHAR NOT NULL,
    epci        VARCHAR,                 -- SIREN of the intercommunal body
    agents      INTEGER NOT NULL,
    school_zone VARCHAR NOT NULL,        -- A, B or C
    fictitious  BOOLEAN NOT NULL,
    synthetic   BOOLEAN NOT NULL         -- its days come from a generator, not from counting
);
