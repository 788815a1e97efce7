-- One row per source record that the star holds: the register that tells a new export what it replaces.
CREATE TABLE fct_record (
    date          DATE,             -- null when the record is of no day
    record_key    VARCHAR NOT NULL, -- values of the contract's primary key; unique within office and resource
    record_digest VARCHAR NOT NULL, -- hash of the record's values: equal digests are true duplicates
    file_key      INTEGER NOT NULL,
    line          INTEGER NOT NULL,
    doubtful      BOOLEAN           -- true when its date may be a slip: it takes the place of no record of another file
);
