-- What networks count by day: stocks and flows.
INSERT INTO fct_social_day BY NAME
SELECT lake.office_key, lake.date, network_key, followers, followers_gained, followers_lost, reach, file_key, line
FROM lake
LEFT JOIN dim_network USING (office_key, network);
