-- One row per office, site, kind of period and period: distinct visitors, which never add up, as the tool that was the
-- reference on its first day counted them.
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
JOIN dim_site USING (office_key, site_key)
WHERE 1 = (
    -- A tool that is the only one needs no declaration.
    SELECT count(DISTINCT known.tool)
    FROM fct_web_period AS known
    WHERE known.office_key = fct.office_key
)
OR tool = (
    SELECT last(ref.tool ORDER BY ref.site IS NOT NULL, ref.office IS NOT NULL, ref.valid_from)
    FROM ref_web_tool AS ref
    WHERE coalesce(ref.office, dim_office.office) = dim_office.office
      AND coalesce(ref.site, dim_site.site) = dim_site.site
      AND ref.valid_from <= fct.date
);
