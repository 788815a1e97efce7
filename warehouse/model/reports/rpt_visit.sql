-- One row per office, day, place, channel and origin: a count of visitors. A table of days and visitors gives way to the log
-- of the same day. Few offices have such tables, so only rows of a table are looked up in the log: to look up every row of
-- the log costs more than all the rest.
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
JOIN dim_origin USING (origin_key)
ANTI JOIN (SELECT file_key FROM dim_file WHERE resource = 'daily-visitors') AS plain USING (file_key)
UNION ALL
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
JOIN dim_origin USING (origin_key)
SEMI JOIN (SELECT file_key FROM dim_file WHERE resource = 'daily-visitors') AS plain USING (file_key)
WHERE NOT EXISTS (
    SELECT logged.file_key
    FROM fct_visit AS logged
    JOIN dim_file ON dim_file.file_key = logged.file_key AND resource <> 'daily-visitors'
    WHERE logged.office_key = fct.office_key
      AND logged.date = fct.date
      AND logged.place_key = fct.place_key
      AND logged.channel_key = fct.channel_key
);
