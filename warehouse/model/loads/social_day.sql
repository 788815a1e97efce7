-- The member is the network; one lake row a measure.
INSERT INTO fct_social_day BY NAME
SELECT
    lake.office_key,
    lake.date,
    network_key,
    max(value) FILTER (measure = 'followers') AS followers,
    max(value) FILTER (measure = 'followers_gained') AS followers_gained,
    max(value) FILTER (measure = 'followers_lost') AS followers_lost,
    max(value) FILTER (measure = 'reach') AS reach,
    file_key,
    line
FROM lake
LEFT JOIN dim_network ON dim_network.office_key = lake.office_key AND network = member
GROUP BY ALL;
