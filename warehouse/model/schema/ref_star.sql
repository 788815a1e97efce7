-- One row: which form this star has.
CREATE TABLE ref_star (
    schema_version INTEGER NOT NULL -- grows with every change of tables, loads or reports
);
