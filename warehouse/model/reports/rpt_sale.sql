-- One row per office, day and place: sales and their amount in euros.
CREATE OR REPLACE VIEW rpt_sale AS
SELECT
    office,
    fct.date,
    place,
    sales,
    amount,
    file_key,
    line
FROM fct_sale AS fct
JOIN dim_office USING (office_key)
JOIN dim_place USING (office_key, place_key);
