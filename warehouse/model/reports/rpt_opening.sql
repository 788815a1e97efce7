-- One row per office, day and place: how much of the day it was open.
CREATE OR REPLACE VIEW rpt_opening AS
SELECT
    office,
    fct.date,
    place,
    place_kind,
    fraction,
    closed_reason,
    file_key,
    line
FROM fct_opening AS fct
JOIN dim_office USING (office_key)
JOIN dim_place USING (office_key, place_key);
