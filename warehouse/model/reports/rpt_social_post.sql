-- One row per post of a social network: of two tools that export it, Meta Business Suite knows the longer life.
CREATE OR REPLACE VIEW rpt_social_post AS
SELECT
    dim_office.office,
    fct.date,
    network,
    post,
    kind,
    reach,
    impressions,
    interactions,
    file_key,
    line
FROM fct_social_post AS fct
JOIN dim_office USING (office_key)
JOIN dim_network USING (office_key, network_key)
JOIN dim_file USING (file_key)
QUALIFY row_number() OVER (
    PARTITION BY fct.office_key, network_key, post
    ORDER BY resource = 'facebook-post-insights', file_key DESC
) = 1;
