-- One row per office, day, network and record that counted it: two curves, or two tools, make several of one day, of which
-- rpt_social_day lets each figure stand once.
CREATE TABLE fct_social_day (
    office_key       INTEGER NOT NULL,
    date             DATE NOT NULL,
    network_key      INTEGER NOT NULL,
    followers        INTEGER,          -- stock: the last value of a period counts
    followers_gained INTEGER,          -- flow
    followers_lost   INTEGER,          -- flow
    reach            INTEGER,
    file_key         INTEGER NOT NULL, -- the source file, and through it the load
    line             INTEGER NOT NULL  -- first line of the record in that file
);
