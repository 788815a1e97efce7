-- The member is the series, the category the mark of its value.
INSERT INTO fct_context BY NAME
SELECT lake.office_key, lake.date, date_to, period_kind, series_key, category AS status, value, file_key, line
FROM lake
LEFT JOIN dim_series ON dim_series.office_key = lake.office_key AND series = member;
