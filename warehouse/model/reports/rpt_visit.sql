-- One row per office, day, place, channel and origin: a count of visitors.
CREATE OR REPLACE VIEW rpt_visit AS
SELECT
    office,
    fct.date,
    place,
    place_kind,
    commune,
    channel,
    origin,
    origin_kind,
    visitors,
    file_key,
    line
FROM fct_visit AS fct
JOIN dim_office USING (office_key)
JOIN dim_place USING (office_key, place_key)
JOIN dim_channel USING (channel_key)
JOIN dim_origin USING (origin_key);
