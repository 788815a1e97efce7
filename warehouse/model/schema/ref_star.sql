-- One row per star, that is one: which form it has.
CREATE TABLE ref_star (
    schema_version INTEGER NOT NULL -- grows with every change of tables, loads or reports
);
