-- One row per movement of a guide's stock.
CREATE TABLE fct_guide_stock (
    office_key      INTEGER NOT NULL,
    date            DATE NOT NULL,
    guide_key       INTEGER NOT NULL,
    movement        VARCHAR NOT NULL, -- received, distributed, inventory
    quantity        INTEGER,
    alert_threshold INTEGER,
    file_key        INTEGER NOT NULL, -- the source file, and through it the load
    line            INTEGER NOT NULL  -- first line of the record in that file
);
