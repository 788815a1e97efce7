-- One row per office, day and network: followers are a stock, the others flows.
CREATE OR REPLACE VIEW rpt_social_day AS
SELECT
    office,
    fct.date,
    network,
    followers,
    followers_gained,
    followers_lost,
    reach,
    file_key,
    line
FROM fct_social_day AS fct
JOIN dim_office USING (office_key)
JOIN dim_network USING (office_key, network_key);
