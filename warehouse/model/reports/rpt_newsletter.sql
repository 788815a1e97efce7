-- One row per campaign sent.
CREATE OR REPLACE VIEW rpt_newsletter AS
SELECT
    office,
    fct.date,
    campaign,
    recipients,
    delivered,
    unique_opens,
    unique_clicks,
    unsubscribes,
    file_key,
    line
FROM fct_newsletter AS fct
JOIN dim_office USING (office_key)
JOIN dim_campaign USING (office_key, campaign_key);
