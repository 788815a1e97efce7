-- Declarations of the tourist tax, and payments of the platforms.
INSERT INTO fct_tourist_tax BY NAME
SELECT
    office_key, lake.date, insee, commune, lodging_key, platform, due, received, nights, exempt_nights, amount,
    file_key, line
FROM lake
LEFT JOIN dim_lodging USING (lodging);
