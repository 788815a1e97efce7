-- One row per file of the run.
CREATE TABLE file (file_no INTEGER, source VARCHAR, resource VARCHAR, path VARCHAR);
INSERT INTO file VALUES
    (0, 'footfall', 'office-log', 'footfall/journal-2018.csv'),
    (1, 'footfall', 'office-log', 'footfall/journal-2019.csv'),
    (2, 'footfall', 'office-log', 'footfall/journal-2020.csv'),
    (3, 'web', 'audience', 'web/audience.csv'),
    (4, 'declared', 'yearly', 'declared/releve.xlsx'),
    (5, 'published', 'published-indicators', 'published/published-indicators.csv'),
    (6, 'terra-aventura', 'trail-plays', 'terra-aventura/terra-aventura.csv');

-- The schema lake holds one table per kind of row, as the catalogue declares it.

-- One row per year: what the manual says of the counter.
CREATE TABLE year (year INTEGER, file_no INTEGER, full_days INTEGER, half_days INTEGER, visitors INTEGER, requests INTEGER);
INSERT INTO year VALUES (2018, 0, 217, 0, 4049, 2948), (2019, 1, 217, 0, 4012, 5082), (2020, 2, 115, 1, 2057, 3511);

-- One row per day: open from Tuesday to Saturday while the office may open, from the end of winter on, until the year's
-- count is reached; the last days open take what the others leave, so that the year's totals come out exactly.
CREATE TABLE day AS
WITH calendar AS (
    SELECT date::DATE AS date, date.year() AS year
    FROM range(DATE '2018-01-01', DATE '2021-01-01', INTERVAL 1 DAY) AS t(date)
),
counted AS (
    SELECT
        calendar.*,
        sum(may_open::INTEGER) OVER (PARTITION BY year ORDER BY date) AS nth,
        may_open
    FROM (
        SELECT *,
            isodow(date) BETWEEN 2 AND 6 AND month(date) BETWEEN 2 AND 12
            AND date NOT BETWEEN DATE '2020-03-17' AND DATE '2020-06-08'
            AND date NOT BETWEEN DATE '2020-10-31' AND DATE '2020-12-31' AS may_open
        FROM calendar
    ) AS calendar
)
SELECT
    date,
    file_no,
    dayofyear(date) + 1 AS line,
    CASE WHEN NOT may_open OR nth > full_days + half_days THEN 0 WHEN nth > full_days THEN 0.5 ELSE 1 END AS fraction,
    nth,
    full_days + half_days AS days,
    visitors,
    requests
FROM counted
JOIN year USING (year);

INSERT INTO lake.record BY NAME
SELECT file_no, line, date::VARCHAR AS record_key, md5(date::VARCHAR)::UUID AS record_digest, date FROM day;

INSERT INTO lake.opening BY NAME
SELECT file_no, line, date, 'peyrehorade' AS place, fraction FROM day;

INSERT INTO lake.visit BY NAME
SELECT
    file_no, line, date, 'peyrehorade' AS place, 'counter' AS channel, unnest(['FR-40', 'ES']) AS origin,
    unnest([n - n // 3, n // 3]) AS visitors
FROM (SELECT *, visitors // days + (nth <= visitors % days)::INTEGER AS n FROM day WHERE fraction > 0);

INSERT INTO lake.enquiry BY NAME
SELECT
    file_no, line, date, 'peyrehorade' AS place, 'counter' AS channel,
    requests // days + (nth <= requests % days)::INTEGER AS enquiries
FROM day
WHERE fraction > 0;

-- One record refused, and the day it was meant for stands in another line of the same file.
INSERT INTO lake.refusal BY NAME
SELECT
    2 AS file_no, 500 AS line, 'date' AS field, 'type' AS rule, '31/02/2020;1;;12' AS raw,
    '« 31/02/2020 » n''est pas une date.' AS reason, '“31/02/2020” is no date.' AS reason_en;

-- A column that nobody declared; the line is one that is counted already.
INSERT INTO lake.warning BY NAME
SELECT
    2 AS file_no, 500 AS line, 'unknown_column' AS code, 'colonne inconnue « météo » : elle n’est pas lue' AS text,
    'unknown column “météo”: it is not read' AS text_en;

-- Sessions by day, distinct visitors by year: these never add up.
CREATE TABLE audience (year INTEGER, sessions INTEGER, visitors INTEGER);
INSERT INTO audience VALUES (2018, 11457, 9043), (2019, 13871, 11266), (2020, 15371, 12415);

INSERT INTO lake.record BY NAME
SELECT
    3 AS file_no, row_number() OVER (ORDER BY date) AS line, date::VARCHAR AS record_key,
    md5(date::VARCHAR)::UUID AS record_digest, date
FROM day;

INSERT INTO lake.web_day BY NAME
SELECT
    3 AS file_no, line, record.date, 'tourisme' AS site, 'google-universal' AS tool,
    sessions // 365 + (dayofyear(record.date) <= sessions % 365)::INTEGER AS sessions
FROM lake.record
JOIN audience ON audience.year = record.date.year()
WHERE file_no = 3 AND dayofyear(record.date) <= 365;

INSERT INTO lake.record BY NAME
SELECT
    3 AS file_no, 10000 + year AS line, 'year-' || year AS record_key, md5(year::VARCHAR)::UUID AS record_digest,
    make_date(year, 1, 1) AS date
FROM audience;

INSERT INTO lake.web_period BY NAME
SELECT
    3 AS file_no, 10000 + year AS line, make_date(year, 1, 1) AS date, make_date(year, 12, 31) AS date_to,
    'year' AS period_kind, 'tourisme' AS site, 'google-universal' AS tool, visitors
FROM audience;

-- One row per statement of the yearly sheet.
CREATE TABLE declared (line INTEGER, indicator VARCHAR, year INTEGER, value DOUBLE, status VARCHAR);
INSERT INTO declared VALUES
    (2, 'council-meetings', 2018, 3, NULL), (3, 'council-meetings', 2019, 3, NULL),
    (4, 'council-meetings', 2020, 1, 'reduced_covid'), (5, 'training-courses', 2018, 13, NULL),
    (6, 'training-courses', 2019, 10, NULL), (7, 'training-courses', 2020, 4, NULL),
    (8, 'greeters', 2019, 9, NULL), (9, 'visitors-on-site', 2020, NULL, 'reduced_covid'),
    (10, 'opening-days', 2020, NULL, 'reduced_covid'), (11, 'counter-requests', 2020, NULL, 'reduced_covid'),
    (12, 'fairs', 2020, NULL, 'cancelled_covid'), (13, 'team-suggestions', 2018, 13, NULL),
    (14, 'malfunctions-fixed', 2018, 15, NULL), (15, 'partnership-revenue-growth', 2018, 26, NULL);

INSERT INTO lake.record BY NAME
SELECT
    4 AS file_no, line, indicator || '|' || year AS record_key,
    md5(concat(indicator, year, value, status))::UUID AS record_digest, make_date(year, 1, 1) AS date
FROM declared;

INSERT INTO lake.declared BY NAME
SELECT 4 AS file_no, line, make_date(year, 1, 1) AS date, indicator, value, status
FROM declared;

-- Another place of the manual says 10 greeters; its indicator table printed 4012 visitors, as the rows say.
CREATE TABLE published (line INTEGER, indicator VARCHAR, edition VARCHAR, chapter VARCHAR, value DOUBLE, text VARCHAR);
INSERT INTO published VALUES
    (2, 'visitors-on-site', 'main', '4.4', 4012, '4012'),
    (3, 'greeters', 'alternative', '7.2', 10, '10 greeters-203 visiteurs');

INSERT INTO lake.record BY NAME
SELECT
    5 AS file_no, line, indicator || '|2019|' || chapter AS record_key, md5(text)::UUID AS record_digest,
    DATE '2019-01-01' AS date
FROM published;

INSERT INTO lake.published BY NAME
SELECT
    5 AS file_no, line, DATE '2019-01-01' AS date, indicator, edition, value, 0 AS decimals, 'normal' AS status, chapter,
    text, 'autre passage du manuel' AS note
FROM published;

-- Two trails, whose names only the export knows.
CREATE TABLE trail (line INTEGER, date DATE, trail VARCHAR, label VARCHAR, plays INTEGER);
INSERT INTO trail VALUES
    (2, '2019-07-01', 'peyrehorade', 'Peyrehorade', 900), (3, '2020-07-01', 'peyrehorade', 'Peyrehorade', 700),
    (4, '2020-08-01', 'habas', 'Habas', 829);

INSERT INTO lake.record BY NAME
SELECT 6 AS file_no, line, trail || date AS record_key, md5(plays::VARCHAR)::UUID AS record_digest, date
FROM trail;

INSERT INTO lake.trail_play BY NAME
SELECT 6 AS file_no, line, date, trail, label AS trail_label, 'players' AS unit, plays
FROM trail;
