-- Newsletters, each with what became of it.
INSERT INTO fct_newsletter BY NAME
SELECT
    lake.office_key, lake.date, campaign_key, recipients, delivered, unique_opens, unique_clicks, unsubscribes, file_key,
    line
FROM lake
LEFT JOIN dim_campaign USING (office_key, campaign);
