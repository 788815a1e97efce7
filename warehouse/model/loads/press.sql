-- Items of the press, by medium.
INSERT INTO fct_press BY NAME
SELECT lake.office_key, lake.date, media_key, kind, title, items, reach, file_key, line
FROM lake
LEFT JOIN dim_media USING (office_key, media);
