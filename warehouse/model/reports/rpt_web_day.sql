-- One row per office, day, site and tool: sessions.
CREATE OR REPLACE VIEW rpt_web_day AS
SELECT
    office,
    fct.date,
    site,
    tool,
    sessions,
    file_key,
    line
FROM fct_web_day AS fct
JOIN dim_office USING (office_key)
JOIN dim_site USING (office_key, site_key);
