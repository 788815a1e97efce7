-- One row per office, site, tool, kind of period and period: distinct visitors, which never add up.
CREATE OR REPLACE VIEW rpt_web_period AS
SELECT
    office,
    fct.date,
    period_kind,
    date_to,
    site,
    tool,
    visitors,
    file_key,
    line
FROM fct_web_period AS fct
JOIN dim_office USING (office_key)
JOIN dim_site USING (office_key, site_key);
