-- One row per date of an event; no visitors when nobody counted.
CREATE OR REPLACE VIEW rpt_event_date AS
SELECT
    office,
    fct.date,
    event,
    programme,
    commune,
    dates,
    visitors,
    file_key,
    line
FROM fct_event_date AS fct
JOIN dim_office USING (office_key)
JOIN dim_event USING (office_key, event_key);
