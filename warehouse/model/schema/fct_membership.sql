-- One row per partner and year.
CREATE TABLE fct_membership (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,    -- 1 January of the year of membership
    partner    VARCHAR NOT NULL, -- with date, finds the version in dim_partner
    kind       VARCHAR NOT NULL, -- membership, charter
    amount     DECIMAL(12,2),    -- euros, memberships only
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
