-- One row per reading of a source file, known by its content (SHA-256): one of the whole file, and one more each time that
-- a period of it was read again.
CREATE TABLE dim_file (
    file_key       INTEGER PRIMARY KEY,
    load_key       INTEGER NOT NULL REFERENCES dim_load,
    file_no        INTEGER NOT NULL, -- number in its run: the lake's rows name their file by it
    office         VARCHAR NOT NULL,
    source         VARCHAR NOT NULL,
    resource       VARCHAR NOT NULL,
    path           VARCHAR NOT NULL, -- relative to the input folder
    sha256         VARCHAR NOT NULL,
    export_date    DATE,             -- from the content or the file name; null when it has none
    rows_read      BIGINT NOT NULL,
    rows_loaded    BIGINT NOT NULL,  -- records that the star holds from this file today
    rows_refused   BIGINT NOT NULL,
    rows_duplicate BIGINT NOT NULL,  -- records that stand twice in it, or in an export that rules over it
    accepted       BOOLEAN NOT NULL, -- false: past the tolerance, refused whole
    reason         VARCHAR,          -- French sentence, when it was refused whole
    reason_en      VARCHAR,          -- the same in English
    rival          VARCHAR,          -- path of the other sheet with the same days, when it was refused for that
    covers_from    DATE,
    covers_to      DATE,
    read_from      DATE,             -- first day of the period read again; null for a whole file
    read_to        DATE,
    put_back       BOOLEAN,          -- true when another content had taken its name since, and it came back
    UNIQUE (sha256, office, source, load_key),
    CHECK (rows_read = rows_loaded + rows_refused + rows_duplicate)
);
