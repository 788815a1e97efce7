-- One lake row for the number of sales, one for their amount.
INSERT INTO fct_sale BY NAME
SELECT
    office_key,
    lake.date,
    place_key,
    max(value) FILTER (measure = 'sales') AS sales,
    max(value) FILTER (measure = 'amount') AS amount,
    file_key,
    line
FROM lake
LEFT JOIN dim_place USING (office_key, place)
GROUP BY ALL
ORDER BY office_key, lake.date;
