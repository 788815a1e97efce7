-- The member is the site, the category the tool that measured it.
INSERT INTO fct_web_period BY NAME
SELECT lake.office_key, lake.date, date_to, period_kind, site_key, category AS tool, value AS visitors, file_key, line
FROM lake
LEFT JOIN dim_site ON dim_site.office_key = lake.office_key AND site = member;
