-- One row per office, year and indicator: what the office declares, dated on 1 January.
CREATE OR REPLACE VIEW rpt_declared AS
SELECT
    office,
    fct.date,
    indicator,
    value,
    status,
    comment,
    file_key,
    line
FROM fct_declared AS fct
JOIN dim_office USING (office_key);
