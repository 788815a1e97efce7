-- One row per office, day, network and record that counted: followers are a stock, the others flows. What two tools
-- counted of one account and day stands once: Page Insights go before the charts of Meta Business Suite.
CREATE OR REPLACE VIEW rpt_social_day AS
WITH counted AS (
    SELECT
        office_key,
        fct.date,
        network_key,
        followers,
        followers_gained,
        followers_lost,
        reach,
        file_key,
        line,
        if(resource = 'facebook-page-insights', 1, 2) AS turn
    FROM fct_social_day AS fct
    JOIN dim_file USING (file_key)
)
SELECT
    office,
    counted.date,
    network,
    if(turn = min(turn) FILTER (followers IS NOT NULL) OVER account_day, followers, NULL) AS followers,
    if(turn = min(turn) FILTER (followers_gained IS NOT NULL) OVER account_day, followers_gained, NULL)
        AS followers_gained,
    if(turn = min(turn) FILTER (followers_lost IS NOT NULL) OVER account_day, followers_lost, NULL) AS followers_lost,
    if(turn = min(turn) FILTER (reach IS NOT NULL) OVER account_day, reach, NULL) AS reach,
    file_key,
    line
FROM counted
JOIN dim_office USING (office_key)
JOIN dim_network USING (office_key, network_key)
WINDOW account_day AS (PARTITION BY counted.office_key, network_key, counted.date);
