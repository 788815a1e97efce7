-- The member is the counter, the category its channel.
INSERT INTO fct_passage_month BY NAME
SELECT lake.office_key, lake.date, counter_key, category AS direction, value AS passages, file_key, line
FROM lake
LEFT JOIN dim_counter ON dim_counter.office_key = lake.office_key AND counter = member;
