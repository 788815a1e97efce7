-- One row per record refused, kept for ever; a corrected record in a later file closes it.
CREATE TABLE fct_refusal (
    file_key        INTEGER NOT NULL,
    office          VARCHAR NOT NULL,
    source          VARCHAR NOT NULL,
    resource        VARCHAR NOT NULL,
    path            VARCHAR NOT NULL,
    line            INTEGER NOT NULL,
    field           VARCHAR,
    raw             VARCHAR,          -- raw text, personal data masked
    rule            VARCHAR NOT NULL, -- code of the rule broken
    reason          VARCHAR NOT NULL, -- French sentence
    record_key      VARCHAR,
    refused_at      TIMESTAMP NOT NULL,
    closed_by       INTEGER           -- file_key of the later file that brought the record right
);
