-- One row per office, own sheet, day or month, place, member and measure: what an office counts that no other fact holds.
CREATE TABLE fct_measure (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,    -- the day, or the first day of the month
    sheet      VARCHAR NOT NULL, -- code of the own sheet, which is that of its source
    place_key  INTEGER,          -- null where the sheet tells no places apart
    member_key INTEGER,          -- null where the sheet tells no members apart
    measure    VARCHAR NOT NULL, -- code of the measure in its sheet
    value      DOUBLE NOT NULL,
    weight     DOUBLE,           -- of a mean: how many answered; of a share: the whole that the value is a part of
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
