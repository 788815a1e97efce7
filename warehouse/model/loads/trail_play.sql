-- The member is the trail, the category the unit that was counted.
INSERT INTO fct_trail_play BY NAME
SELECT lake.office_key, lake.date, trail_key, category AS unit, value AS plays, file_key, line
FROM lake
LEFT JOIN dim_trail ON dim_trail.office_key = lake.office_key AND trail = member;
