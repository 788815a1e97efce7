-- One row per record and attribute that it states of a place or a partner; those dimensions are made from it.
CREATE TABLE fct_attribute (
    office_key INTEGER NOT NULL,
    dimension  VARCHAR NOT NULL, -- place, partner
    member     VARCHAR NOT NULL, -- code of the place or of the partner
    date       DATE NOT NULL,    -- from which day it holds
    attribute  VARCHAR NOT NULL, -- column of the dimension
    text       VARCHAR,
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
