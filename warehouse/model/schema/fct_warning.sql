-- One row per thing that looks wrong and stopped nothing, and file that shows it. It goes when the figures do that it is
-- about.
CREATE TABLE fct_warning (
    warning_id VARCHAR NOT NULL,   -- made of what was noticed: the same in another export is the same warning
    office     VARCHAR NOT NULL,
    source     VARCHAR NOT NULL,
    code       VARCHAR NOT NULL,   -- of the rule
    text       VARCHAR NOT NULL,   -- French sentence
    text_en    VARCHAR,            -- the same in English
    date_from  DATE,               -- first day concerned, null when it is of no day
    date_to    DATE,               -- last day concerned, inclusive
    file_key   INTEGER,            -- null when the series shows it, not one file
    line       INTEGER,            -- first line concerned, null when it is the whole file
    noticed_at TIMESTAMP NOT NULL  -- UTC
);
