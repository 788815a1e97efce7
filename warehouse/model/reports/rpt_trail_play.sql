-- One row per trail, month and unit: plays, dated on the first of the month.
CREATE OR REPLACE VIEW rpt_trail_play AS
SELECT
    office,
    fct.date,
    trail,
    unit,
    plays,
    file_key,
    line
FROM fct_trail_play AS fct
JOIN dim_office USING (office_key)
JOIN dim_trail USING (office_key, trail_key);
