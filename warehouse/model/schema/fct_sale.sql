-- One row per office, day and place.
CREATE TABLE fct_sale (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,
    place_key  INTEGER NOT NULL,
    sales      INTEGER,
    amount     DECIMAL(12,2),    -- euros
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
