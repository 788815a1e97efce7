-- The status is the mark of the value.
INSERT INTO fct_context BY NAME
SELECT lake.office_key, lake.date, date_to, period_kind, series_key, status, value, file_key, line
FROM lake
LEFT JOIN dim_series USING (office_key, series);
