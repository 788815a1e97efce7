-- Passages of counters by day; the kind of period tells a day from a part of one.
INSERT INTO fct_passage BY NAME
SELECT lake.office_key, lake.date, counter_key, direction, passages, period_kind, file_key, line
FROM lake
LEFT JOIN dim_counter USING (office_key, counter);
