-- The member is the medium, the category the kind of item; one lake row a measure.
INSERT INTO fct_press BY NAME
SELECT
    lake.office_key,
    lake.date,
    media_key,
    category AS kind,
    max(text) FILTER (measure = 'title') AS title,
    max(value) FILTER (measure = 'items') AS items,
    max(value) FILTER (measure = 'reach') AS reach,
    file_key,
    line
FROM lake
LEFT JOIN dim_media ON dim_media.office_key = lake.office_key AND media = member
GROUP BY ALL;
