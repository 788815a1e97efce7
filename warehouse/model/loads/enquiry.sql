-- Requests, by the channel that they came in by.
INSERT INTO fct_enquiry BY NAME
SELECT office_key, lake.date, place_key, channel_key, enquiries, file_key, line
FROM lake
LEFT JOIN dim_place USING (office_key, place)
LEFT JOIN dim_channel USING (channel)
ORDER BY office_key, lake.date;
