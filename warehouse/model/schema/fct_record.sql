-- One row per record ever accepted: the register that tells a new export what it replaces, and what stands in its place
-- when it is taken back.
CREATE TABLE fct_record (
    date          DATE,             -- null when the record is of no day
    record_key    VARCHAR NOT NULL, -- values of the contract's primary key; unique within office and resource
    record_digest VARCHAR NOT NULL, -- hash of the record's values: equal digests are true duplicates
    file_key      INTEGER NOT NULL,
    line          INTEGER NOT NULL,
    doubtful      BOOLEAN,          -- true when its date may be a slip: it takes the place of no record of another file
    held          BOOLEAN NOT NULL, -- true when the star shows its figures; false: another file's record counts
    withdrawn_by  INTEGER           -- file_key of a newer edition of its sheet that does not have it any more
);
