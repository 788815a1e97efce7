-- The reason is that of a day that was closed.
INSERT INTO fct_opening BY NAME
SELECT office_key, lake.date, place_key, fraction, closed_reason, file_key, line
FROM lake
LEFT JOIN dim_place USING (office_key, place)
ORDER BY office_key, lake.date;
