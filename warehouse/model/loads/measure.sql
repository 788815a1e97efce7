-- Measures of the own sheets of offices.
INSERT INTO fct_measure BY NAME
SELECT lake.office_key, lake.date, sheet, place_key, member_key, measure, value, weight, file_key, line
FROM lake
LEFT JOIN dim_place USING (office_key, place)
LEFT JOIN dim_member USING (office_key, member);
