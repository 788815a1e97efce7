-- The member is the campaign; one lake row a measure.
INSERT INTO fct_newsletter BY NAME
SELECT
    lake.office_key,
    lake.date,
    campaign_key,
    max(value) FILTER (measure = 'recipients') AS recipients,
    max(value) FILTER (measure = 'delivered') AS delivered,
    max(value) FILTER (measure = 'unique_opens') AS unique_opens,
    max(value) FILTER (measure = 'unique_clicks') AS unique_clicks,
    max(value) FILTER (measure = 'unsubscribes') AS unsubscribes,
    file_key,
    line
FROM lake
LEFT JOIN dim_campaign ON dim_campaign.office_key = lake.office_key AND campaign = member
GROUP BY ALL;
