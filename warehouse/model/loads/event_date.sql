-- The member is the event, the category its programme; one lake row a measure.
INSERT INTO fct_event_date BY NAME
SELECT
    lake.office_key,
    lake.date,
    event_key,
    category AS programme,
    max(text) FILTER (measure = 'commune') AS commune,
    max(value) FILTER (measure = 'dates') AS dates,
    max(value) FILTER (measure = 'visitors') AS visitors,
    file_key,
    line
FROM lake
LEFT JOIN dim_event ON dim_event.office_key = lake.office_key AND event = member
GROUP BY ALL;
