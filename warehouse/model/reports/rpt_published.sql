-- One row per office, year, indicator and place in the manual: what it printed, dated on 1 January.
CREATE OR REPLACE VIEW rpt_published AS
SELECT
    office,
    fct.date,
    indicator,
    edition,
    value,
    decimals,
    status,
    chapter,
    text,
    note,
    file_key,
    line
FROM fct_published AS fct
JOIN dim_office USING (office_key);
