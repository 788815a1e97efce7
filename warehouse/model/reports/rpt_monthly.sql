-- One row per office, month and indicator: the figure noted for the whole month. It stands only where no source counts the
-- days of that month, which the reading of a figure decides.
CREATE OR REPLACE VIEW rpt_monthly AS
SELECT
    office,
    fct.date,
    indicator,
    value,
    record_key,
    file_key,
    line
FROM fct_monthly AS fct
JOIN dim_office USING (office_key);
