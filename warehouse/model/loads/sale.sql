-- Sales of the shop, and their amount.
INSERT INTO fct_sale BY NAME
SELECT office_key, lake.date, place_key, sales, amount, file_key, line
FROM lake
LEFT JOIN dim_place USING (office_key, place)
ORDER BY office_key, lake.date;
