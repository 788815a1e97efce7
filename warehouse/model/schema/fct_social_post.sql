-- One row per post of a social network and export that counted it, with the figures of its life up to then.
CREATE TABLE fct_social_post (
    office_key   INTEGER NOT NULL,
    date         DATE NOT NULL,    -- day of the post
    network_key  INTEGER NOT NULL,
    post         VARCHAR NOT NULL, -- more digits than a number keeps
    kind         VARCHAR,          -- photo, video, link, as the tool says
    reach        INTEGER,          -- distinct people: never adds up over posts
    impressions  INTEGER,
    interactions INTEGER,
    file_key     INTEGER NOT NULL, -- the source file, and through it the load
    line         INTEGER NOT NULL  -- first line of the record in that file
);
