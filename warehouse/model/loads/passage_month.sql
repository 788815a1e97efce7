-- Passages of counters that were noted by month.
INSERT INTO fct_passage_month BY NAME
SELECT lake.office_key, lake.date, counter_key, direction, passages, file_key, line
FROM lake
LEFT JOIN dim_counter USING (office_key, counter);
