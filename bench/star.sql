-- A star of a hundred offices and ten years, 2011 to 2020: one row of fct_visit per office, day, place and origin, about
-- 20 million at ${offices} = 100. Put straight into a published snapshot: what is measured is reading, not loading.
INSERT INTO dim_place
SELECT (SELECT max(place_key) FROM dim_place) + row_number() OVER (), office_key, 'point-' || n, 'Point ' || n, 'info-point', NULL, NULL
FROM dim_office, range(1, 4) AS points(n)
WHERE office LIKE 'bench-%';

INSERT INTO dim_file BY NAME
SELECT
    (SELECT max(file_key) FROM dim_file) + row_number() OVER () AS file_key,
    (SELECT max(load_key) FROM dim_load) AS load_key,
    (SELECT max(file_no) FROM dim_file) + row_number() OVER () AS file_no,
    office, 'footfall' AS source, 'office-log' AS resource, 'footfall/' || office || '.csv' AS path,
    md5(office) AS sha256, DATE '2021-01-04' AS export_date,
    3653 AS rows_read, 3653 AS rows_loaded, 0 AS rows_refused, 0 AS rows_duplicate, true AS accepted,
    DATE '2011-01-01' AS covers_from, DATE '2020-12-31' AS covers_to
FROM dim_office
WHERE office LIKE 'bench-%';

CREATE TEMP TABLE bench_day AS
SELECT office_key, office, file_key, date, dayofyear(date) AS line, isodow(date) < 7 AS open
FROM dim_office
JOIN dim_file USING (office)
JOIN dim_date ON path = 'footfall/' || office || '.csv' -- the home office has the sample's files too
    AND date BETWEEN DATE '2011-01-01' AND DATE '2020-12-31'
WHERE office LIKE 'bench-%';

INSERT INTO fct_record BY NAME
SELECT date, date::VARCHAR AS record_key, md5(office || date) AS record_digest, file_key, line, true AS held FROM bench_day ORDER BY ALL;

INSERT INTO fct_opening BY NAME
SELECT office_key, date, place_key, open::INTEGER AS fraction, NULL AS closed_reason, file_key, line
FROM bench_day
JOIN dim_place USING (office_key)
WHERE place_kind = 'office'
ORDER BY office_key, date;

-- Clustered by office, as a load leaves it.
INSERT INTO fct_visit BY NAME
SELECT
    office_key, date, place_key,
    (SELECT channel_key FROM dim_channel WHERE channel = 'counter') AS channel_key,
    origin_key,
    1 + hash(office_key, date, place_key, origin_key) % 9 AS visitors,
    file_key, line
FROM bench_day
JOIN (FROM dim_place WHERE place = 'seat' OR place LIKE 'point-%') AS counted_at USING (office_key)
CROSS JOIN (SELECT origin_key FROM dim_origin ORDER BY origin_key LIMIT 14) AS origin
ORDER BY office_key, date, place_key, origin_key;

CHECKPOINT;
