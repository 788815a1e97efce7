-- One row per item of press coverage or release sent.
CREATE OR REPLACE VIEW rpt_press AS
SELECT
    office,
    fct.date,
    media,
    kind,
    title,
    items,
    reach,
    file_key,
    line
FROM fct_press AS fct
JOIN dim_office USING (office_key)
JOIN dim_media USING (office_key, media_key);
