-- Plays of trails, in the unit that was counted.
INSERT INTO fct_trail_play BY NAME
SELECT lake.office_key, lake.date, trail_key, unit, plays, file_key, line
FROM lake
LEFT JOIN dim_trail USING (office_key, trail);
