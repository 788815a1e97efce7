-- One row per star, that is one: which form it has, and whose names and targets.
CREATE TABLE ref_star (
    schema_version INTEGER NOT NULL, -- grows with every change of tables, loads or reports
    former_codes VARCHAR NOT NULL, -- codes that indicators had in its lake, each with the one of today: fairs=markets
    declared_by VARCHAR -- program and catalogue whose offices, names, targets and reports it holds
);
