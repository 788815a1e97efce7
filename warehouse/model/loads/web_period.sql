-- Distinct visitors of a period, and the tool that measured them.
INSERT INTO fct_web_period BY NAME
SELECT lake.office_key, lake.date, date_to, period_kind, site_key, tool, visitors, file_key, line
FROM lake
LEFT JOIN dim_site USING (office_key, site);
