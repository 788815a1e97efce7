-- One row per change of the tool whose counts of a web site are the published ones.
CREATE TABLE ref_web_tool (
    office     VARCHAR,         -- null: every office without a row of its own
    site       VARCHAR,         -- null: every site without a row of its own
    tool       VARCHAR NOT NULL,
    valid_from DATE NOT NULL    -- until the next row of the same office and site
);
