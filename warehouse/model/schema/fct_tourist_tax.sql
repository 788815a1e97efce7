-- One row per quarter, commune and kind of lodging of the tourist tax, or per payment of a platform. It holds what one
-- or two establishments declared: rpt_tourist_tax groups them, and nothing else reads it.
CREATE TABLE fct_tourist_tax (
    office_key    INTEGER NOT NULL,
    date          DATE NOT NULL,    -- first day of the quarter; day of a platform's payment
    insee         VARCHAR,          -- code of the commune; none of a platform
    commune       VARCHAR,
    lodging_key   INTEGER,          -- none of a platform
    platform      VARCHAR,          -- none of a declaration
    due           INTEGER,          -- establishments that must declare the quarter
    received      INTEGER,          -- establishments that declared it
    nights        INTEGER,          -- with the exempt ones; none where nobody declared
    exempt_nights INTEGER,
    amount        DECIMAL(12,2),    -- euros
    file_key      INTEGER NOT NULL, -- the source file, and through it the load
    line          INTEGER NOT NULL  -- first line of the record in that file
);
