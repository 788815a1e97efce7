-- One lake row for the fraction, one for the reason when there is one.
INSERT INTO fct_opening BY NAME
SELECT
    office_key,
    lake.date,
    place_key,
    max(value) FILTER (measure = 'fraction') AS fraction,
    max(text) FILTER (measure = 'closed_reason') AS closed_reason,
    file_key,
    line
FROM lake
LEFT JOIN dim_place USING (office_key, place)
GROUP BY ALL
ORDER BY office_key, lake.date;
