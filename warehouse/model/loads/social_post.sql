-- Posts, by network.
INSERT INTO fct_social_post BY NAME
SELECT lake.office_key, lake.date, network_key, post, kind, reach, impressions, interactions, file_key, line
FROM lake
LEFT JOIN dim_network USING (office_key, network);
