-- One row per series of public statistics and period: what happened around the territory.
CREATE OR REPLACE VIEW rpt_context AS
SELECT
    office,
    fct.date,
    date_to,
    period_kind,
    series,
    label,
    status,
    value,
    file_key,
    line
FROM fct_context AS fct
JOIN dim_office USING (office_key)
JOIN dim_series USING (office_key, series_key);
