-- Year over year once more, from days alone. day: office x date; question: office x base year; setting: office.

CREATE VIEW known_day AS
SELECT day.*, (visitors IS NOT NULL OR fraction = 0) AS known
FROM day
JOIN setting USING (office)
WHERE date <= as_of;

-- office x day x grain: the period that holds the day.
CREATE VIEW day_period AS
SELECT office, date, fraction, visitors, known, 'year' AS grain, strftime(date, '%Y') AS code,
    date_trunc('year', date)::DATE AS first, (first + INTERVAL 1 YEAR - INTERVAL 1 DAY)::DATE AS last
FROM known_day
UNION ALL
SELECT office, date, fraction, visitors, known, 'quarter', strftime(date, '%Y-Q') || quarter(date),
    date_trunc('quarter', date)::DATE AS first, (first + INTERVAL 3 MONTH - INTERVAL 1 DAY)::DATE
FROM known_day
UNION ALL
SELECT office, date, fraction, visitors, known, 'month', strftime(date, '%Y-%m'),
    date_trunc('month', date)::DATE AS first, (first + INTERVAL 1 MONTH - INTERVAL 1 DAY)::DATE
FROM known_day
UNION ALL
SELECT office, date, fraction, visitors, known, 'week', strftime(date, '%G-W%V'),
    date_trunc('week', date)::DATE AS first, (first + INTERVAL 6 DAY)::DATE
FROM known_day
UNION ALL
SELECT office, date, fraction, visitors, known, 'day', strftime(date, '%Y-%m-%d'), date, date
FROM known_day;

CREATE TABLE figure AS
SELECT
    office, grain, code, first, last, sum(visitors) AS value, sum(fraction) AS days, max(date) FILTER (known) AS last_known
FROM day_period
GROUP BY ALL;

-- office x period of the year x base year: what the period is held against.
CREATE TABLE asked AS
SELECT
    figure.office,
    grain,
    figure.code,
    figure.first,
    figure.value,
    figure.days,
    question.base_year,
    as_of < figure.last AS running,
    CASE WHEN running THEN coalesce(last_known, as_of) ELSE figure.last END AS until,
    least(as_of, figure.last) AS due,
    7 * round((make_date(setting.year, 1, 1) - make_date(base_year, 1, 1)) / 7)::INT AS shift,
    by_weekday AND grain IN ('year', 'quarter', 'month') AS shifted,
    CASE
        WHEN by_weekday AND grain = 'day' THEN strftime(figure.first - shift, '%Y-%m-%d')
        ELSE base_year || substr(figure.code, 5)
    END AS base_code
FROM figure
JOIN setting ON setting.office = figure.office AND figure.code[:4]::INT = setting.year
JOIN question ON question.office = figure.office;

CREATE TABLE against AS
SELECT
    asked.*,
    base.value AS whole_value,
    base.days AS whole_days,
    CASE WHEN asked.grain <> 'day' AND base.first IS NOT NULL AND (running OR shifted) THEN
        CASE WHEN shifted THEN asked.first - shift ELSE base.first END
    END AS cut_from,
    CASE
        WHEN shifted THEN until - shift
        WHEN asked.grain = 'week' THEN (base.first + (until - asked.first)::INT)::DATE
        ELSE (until - to_years(asked.code[:4]::INT - base_year))::DATE
    END AS cut_to
FROM asked
LEFT JOIN figure AS base
    ON base.office = asked.office AND base.grain = asked.grain AND base.code = asked.base_code;

-- The days of opening of the part that is compared, in the period itself.
CREATE TABLE part AS
SELECT office, code, base_year, sum(fraction) AS part_days,
    count(*) FILTER (known) < due - first + 1 AS gap
FROM against
JOIN known_day USING (office)
WHERE known_day.date BETWEEN first AND until AND cut_from IS NOT NULL
GROUP BY office, code, base_year, first, due;

CREATE TABLE cut AS
SELECT office, code, base_year, sum(coalesce(visitors, 0)) AS cut_value, sum(fraction) AS cut_days
FROM against
JOIN known_day USING (office)
WHERE known_day.date BETWEEN cut_from AND cut_to AND known
GROUP BY office, code, base_year, cut_from, cut_to
HAVING count(*) = cut_to - cut_from + 1;

CREATE TABLE compared AS
SELECT
    *,
    coalesce(cut_value, whole_value) AS base_value,
    running AND (cut_value IS NULL OR gap) AS in_part,
    CASE
        WHEN value IS NULL OR base_value IS NULL OR in_part THEN 4
        WHEN cut_value IS NULL AND (days < .85 * whole_days OR whole_days < .85 * days) THEN 2
        WHEN part_days < .85 * cut_days OR cut_days < .85 * part_days THEN 2
        WHEN cut_value IS NOT NULL THEN 1
        ELSE 0
    END AS level
FROM against
LEFT JOIN cut USING (office, code, base_year)
LEFT JOIN part USING (office, code, base_year);

CREATE VIEW expected_year_over_year AS
SELECT
    office,
    code,
    any_value(value) AS value,
    CASE WHEN count(base_value) = count(*) THEN avg(base_value) END AS base_value,
    any_value(value) - CASE WHEN count(base_value) = count(*) AND NOT bool_or(in_part) THEN avg(base_value) END AS change,
    CASE WHEN avg(base_value) <> 0 THEN 100 * (any_value(value) / avg(base_value) - 1) END
        * CASE WHEN count(base_value) = count(*) AND NOT bool_or(in_part) THEN 1 END AS change_percent,
    ['comparable', 'adjusted', 'partial', 'break', 'not_comparable'][max(level) + 1] AS comparability
FROM compared
GROUP BY office, code;
