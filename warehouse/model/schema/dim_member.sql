-- One row per member of an office's own sheet, and office: what its rows are told apart by.
CREATE TABLE dim_member (
    member_key  INTEGER PRIMARY KEY,
    office_key  INTEGER NOT NULL REFERENCES dim_office,
    member      VARCHAR NOT NULL, -- code of the sheet, a point and the word: camping-cars.famille
    label       VARCHAR NOT NULL,
    labelled_on DATE NOT NULL, -- day of the record that gave the label: the latest wins, whatever the order of loads
    UNIQUE (office_key, member)
);
