-- The member is the network, the category the kind of post; one lake row a measure, and one for the post's number.
INSERT INTO fct_social_post BY NAME
SELECT
    lake.office_key,
    lake.date,
    network_key,
    max(text) FILTER (measure = 'post') AS post,
    category AS kind,
    max(value) FILTER (measure = 'reach') AS reach,
    max(value) FILTER (measure = 'impressions') AS impressions,
    max(value) FILTER (measure = 'interactions') AS interactions,
    file_key,
    line
FROM lake
LEFT JOIN dim_network ON dim_network.office_key = lake.office_key AND network = member
GROUP BY ALL;
