-- One row per office, own sheet, day or month, place, member and measure.
CREATE OR REPLACE VIEW rpt_measure AS
SELECT
    office,
    fct.date,
    sheet,
    place,
    member,
    measure,
    value,
    weight,
    file_key,
    line
FROM fct_measure AS fct
JOIN dim_office USING (office_key)
LEFT JOIN dim_place USING (office_key, place_key)
LEFT JOIN dim_member USING (office_key, member_key);
