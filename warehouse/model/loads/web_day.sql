-- Sessions by day, and by the tool that measured them.
INSERT INTO fct_web_day BY NAME
SELECT lake.office_key, lake.date, site_key, tool, sessions, file_key, line
FROM lake
LEFT JOIN dim_site USING (office_key, site);
