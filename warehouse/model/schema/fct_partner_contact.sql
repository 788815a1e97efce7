-- One row per contact or support given to partners.
CREATE TABLE fct_partner_contact (
    office_key INTEGER NOT NULL,
    date       DATE NOT NULL,
    partner    VARCHAR,          -- null for a contact with partners as a group
    kind       VARCHAR NOT NULL,
    contacts   INTEGER NOT NULL,
    file_key   INTEGER NOT NULL, -- the source file, and through it the load
    line       INTEGER NOT NULL  -- first line of the record in that file
);
