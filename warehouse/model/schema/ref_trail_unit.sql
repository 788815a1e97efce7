-- One row per stated factor: how many players a team, or a cache found, stands for.
CREATE TABLE ref_trail_unit (
    office  VARCHAR,          -- null: every office without a row of its own
    trail   VARCHAR,          -- null: every trail without a row of its own
    unit    VARCHAR NOT NULL, -- teams, caches
    players DOUBLE NOT NULL,
    text    VARCHAR NOT NULL  -- who says so
);
