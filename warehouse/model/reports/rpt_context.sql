-- One row per series of public statistics and period: what happened around the territory. What was noted by hand gives way
-- to the export of the data base.
CREATE OR REPLACE VIEW rpt_context AS
SELECT
    dim_office.office,
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
JOIN dim_series USING (office_key, series_key)
JOIN dim_file USING (file_key)
QUALIFY rank() OVER (
    PARTITION BY fct.office_key, series_key, period_kind, fct.date
    ORDER BY resource = 'manual-series'
) = 1;
