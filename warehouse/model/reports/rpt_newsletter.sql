-- One row per campaign sent. The report of one campaign gives way to the list of all, which knows the campaign's id.
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
JOIN dim_campaign USING (office_key, campaign_key)
WHERE NOT (campaign LIKE 'report-%' AND EXISTS (
    FROM fct_newsletter AS listed
    JOIN dim_campaign AS known USING (office_key, campaign_key)
    WHERE listed.office_key = fct.office_key
      AND listed.date = fct.date
      AND known.label = dim_campaign.label
      AND known.campaign NOT LIKE 'report-%'));
