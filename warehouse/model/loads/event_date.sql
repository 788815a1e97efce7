-- Dates of events, by programme.
INSERT INTO fct_event_date BY NAME
SELECT lake.office_key, lake.date, event_key, programme, commune, dates, visitors, file_key, line
FROM lake
LEFT JOIN dim_event USING (office_key, event);
