-- One row per record refused and rule that it breaks, kept for ever; a corrected record in a later file closes it.
CREATE TABLE fct_refusal (
    file_key   INTEGER NOT NULL,   -- the source file: office, source, resource and path stand there
    line       INTEGER NOT NULL,   -- first line of the record in that file
    field      VARCHAR,            -- null when the rule concerns the record
    raw        VARCHAR,            -- raw text, personal data masked
    rule       VARCHAR NOT NULL,   -- code of the rule broken
    reason     VARCHAR NOT NULL,   -- French sentence
    reason_en  VARCHAR,            -- the same in English
    record_key VARCHAR,
    refused_at TIMESTAMP NOT NULL, -- UTC
    closed_by  INTEGER             -- file_key of the later file that brought the record right
);
