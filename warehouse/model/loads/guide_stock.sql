-- Movements of the stocks of guides.
INSERT INTO fct_guide_stock BY NAME
SELECT lake.office_key, lake.date, guide_key, movement, quantity, alert_threshold, file_key, line
FROM lake
LEFT JOIN dim_guide USING (office_key, guide);
