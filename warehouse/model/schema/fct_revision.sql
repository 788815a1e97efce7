-- One row per figure that a later export changed.
CREATE TABLE fct_revision (
    load_key     INTEGER NOT NULL,
    office       VARCHAR NOT NULL,
    fact         VARCHAR NOT NULL,
    date         DATE NOT NULL,
    record_key   VARCHAR NOT NULL,
    scope        VARCHAR NOT NULL, -- the other dimensions of the figure, as text
    measure      VARCHAR NOT NULL,
    old_value    DOUBLE,
    new_value    DOUBLE,
    old_file_key INTEGER NOT NULL,
    new_file_key INTEGER NOT NULL
);
