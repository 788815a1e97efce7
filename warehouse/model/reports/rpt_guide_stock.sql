-- One row per movement of a guide's stock.
CREATE OR REPLACE VIEW rpt_guide_stock AS
SELECT
    office,
    fct.date,
    guide,
    movement,
    quantity,
    alert_threshold,
    file_key,
    line
FROM fct_guide_stock AS fct
JOIN dim_office USING (office_key)
JOIN dim_guide USING (office_key, guide_key);
