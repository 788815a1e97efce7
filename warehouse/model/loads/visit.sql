-- Clustered by office, so that a question about one office reads only its part of the table.
INSERT INTO fct_visit BY NAME
SELECT office_key, lake.date, place_key, channel_key, origin_key, visitors, file_key, line
FROM lake
LEFT JOIN dim_place USING (office_key, place)
LEFT JOIN dim_channel USING (channel)
LEFT JOIN dim_origin USING (origin)
ORDER BY office_key, lake.date;
