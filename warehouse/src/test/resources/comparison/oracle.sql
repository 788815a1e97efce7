-- Each simple comparison once more, from days alone. day: office x date; question: office x base year.

CREATE TABLE easter (year INT, sunday DATE);
INSERT INTO easter VALUES
    (2014, '2014-04-20'), (2015, '2015-04-05'), (2016, '2016-03-27'), (2017, '2017-04-16'), (2018, '2018-04-01'),
    (2019, '2019-04-21'), (2020, '2020-04-12'), (2021, '2021-04-04'), (2022, '2022-04-17'), (2023, '2023-04-09'),
    (2024, '2024-03-31');

CREATE TABLE fixed_holiday (month INT, day INT);
INSERT INTO fixed_holiday VALUES (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25);

-- office x year: totals.
CREATE VIEW total AS
SELECT
    office,
    year(date) AS year,
    sum(visitors) AS visitors,
    sum(fraction) AS days
FROM day
GROUP BY ALL;

-- office: the year looked at, beside the mean of its base years.
CREATE VIEW beside AS
SELECT
    question.office,
    any_value(current.visitors) AS value,
    CASE WHEN count(base.visitors) = count(*) THEN avg(base.visitors) END AS base_value,
    any_value(current.days) AS days,
    avg(base.days) AS base_days
FROM question
JOIN total AS current ON current.office = question.office AND current.year = question.year
JOIN total AS base ON base.office = question.office AND base.year = base_year
GROUP BY question.office;

CREATE VIEW expected_raw AS
SELECT
    current.office,
    current.visitors AS value,
    base.visitors AS base_value,
    100 * (value / base_value - 1) AS change_percent,
    CASE
        WHEN value IS NULL THEN 'value_missing'
        WHEN base_value IS NULL THEN 'base_missing'
        WHEN base_value = 0 THEN 'base_zero'
    END AS reason
FROM (SELECT DISTINCT office, year FROM question) AS asked
JOIN total AS current USING (office, year)
JOIN total AS base ON base.office = asked.office AND base.year = asked.year - 1;

CREATE VIEW expected_base_year AS
SELECT
    office,
    value,
    base_value,
    100 * (value / base_value - 1) AS change_percent,
    CASE
        WHEN value IS NULL THEN 'value_missing'
        WHEN base_value IS NULL THEN 'base_missing'
        WHEN base_value = 0 THEN 'base_zero'
    END AS reason
FROM beside;

-- office x base year x day: the same weekday, a whole number of weeks earlier.
CREATE VIEW by_weekday AS
SELECT
    question.office,
    base_year,
    day.date,
    (day.date - 7 * round((make_date(question.year, 1, 1) - make_date(base_year, 1, 1)) / 7)::INT)::DATE AS base_date
FROM question
JOIN day ON day.office = question.office AND year(day.date) = question.year
WHERE year(base_date) = base_year;

-- date: days that are no public holiday.
CREATE VIEW ordinary AS
SELECT date
FROM (SELECT DISTINCT date FROM day)
JOIN easter ON easter.year = year(date)
WHERE (month(date), day(date)) NOT IN (SELECT (month, day) FROM fixed_holiday)
    AND date - sunday NOT IN (0, 1, 39, 49, 50);

-- office x base year x day: the ordinary days of the same weekday before and after the date; at the ends of the base
-- year there is one alone.
CREATE VIEW around AS
WITH asked AS (
    SELECT
        question.office,
        base_year,
        date,
        (make_date(base_year, month(date), 1) + (day(date) - 1)::INT)::DATE AS same_date
    FROM question
    JOIN ordinary ON year(date) = question.year
)
SELECT
    office,
    base_year,
    asked.date,
    same_date,
    max(base.date) FILTER (base.date <= same_date) AS last_before,
    min(base.date) FILTER (base.date >= same_date) AS first_after,
    coalesce(last_before, first_after) AS before,
    coalesce(first_after, last_before) AS after
FROM asked
JOIN ordinary AS base ON year(base.date) = base_year AND isodow(base.date) = isodow(asked.date)
GROUP BY ALL;

-- office x day with a counterpart in every base year: open on all sides.
CREATE VIEW like_day AS
SELECT
    pair.office,
    pair.date,
    any_value(current.visitors) AS visitors,
    avg(base.visitors) AS base_visitors,
    any_value(current.fraction) AS fraction,
    avg(base.fraction) AS base_fraction
FROM by_weekday AS pair
JOIN day AS current ON current.office = pair.office AND current.date = pair.date
JOIN day AS base ON base.office = pair.office AND base.date = pair.base_date
GROUP BY pair.office, pair.date
HAVING count(*) = (SELECT count(*) FROM question WHERE question.office = pair.office)
    AND bool_and(current.visitors IS NOT NULL AND base.visitors IS NOT NULL);

-- office x ordinary day: known on all sides; a closed day is known, and adds nothing.
CREATE VIEW calendar_day AS
WITH known AS (
    SELECT office, date, CASE WHEN fraction = 0 THEN 0 ELSE visitors END AS visitors FROM day
)
SELECT
    around.office,
    around.date,
    any_value(current.visitors) AS visitors,
    avg(
        before.visitors
        + CASE
            WHEN around.before = around.after THEN 0
            ELSE (after.visitors - before.visitors) * (same_date - around.before) / (around.after - around.before)
        END
    ) AS base_visitors
FROM around
JOIN known AS current ON current.office = around.office AND current.date = around.date
JOIN known AS before ON before.office = around.office AND before.date = around.before
JOIN known AS after ON after.office = around.office AND after.date = around.after
GROUP BY around.office, around.date
HAVING bool_and(
    current.visitors IS NOT NULL AND before.visitors IS NOT NULL AND after.visitors IS NOT NULL
);

CREATE VIEW expected_like_for_like AS
SELECT
    office,
    count(date) AS days,
    sum(visitors) AS value,
    sum(base_visitors) AS base_value,
    100 * (value / base_value - 1) AS change_percent,
    sum(fraction) AS open,
    sum(base_fraction) AS base_open,
    100 * (value / open / (base_value / base_open) - 1) AS rate_change,
    CASE WHEN count(date) < 30 THEN 'too_few_days' WHEN base_value = 0 THEN 'base_zero' END AS reason
FROM (SELECT DISTINCT office FROM question)
LEFT JOIN like_day USING (office)
GROUP BY office;

CREATE VIEW expected_calendar_aligned AS
SELECT
    office,
    count(date) AS days,
    sum(visitors) AS value,
    sum(base_visitors) AS base_value,
    100 * (value / base_value - 1) AS change_percent,
    CASE WHEN count(date) < 30 THEN 'too_few_days' WHEN base_value = 0 THEN 'base_zero' END AS reason
FROM (SELECT DISTINCT office FROM question)
LEFT JOIN calendar_day USING (office)
GROUP BY office;

-- office: the fall month by month. A month open in the year alone is expected at its own figure over the rhythm of the others.
CREATE VIEW split AS
WITH side AS (
    SELECT office, month(date) AS month, sum(visitors) AS visitors, sum(fraction) AS days
    FROM day
    WHERE (office, year(date)) IN (SELECT (office, year) FROM question)
    GROUP BY ALL
), base_side AS (
    SELECT office, month(date) AS month, sum(visitors) AS visitors, sum(fraction) AS days
    FROM day
    WHERE (office, year(date)) IN (SELECT (office, base_year) FROM question)
    GROUP BY ALL
), rhythm AS (
    SELECT office, sum(side.visitors) / sum(side.days * base_side.visitors / base_side.days) AS ratio
    FROM side
    JOIN base_side USING (office, month)
    WHERE side.days > 0 AND base_side.days > 0
    GROUP BY office
), expected AS (
    SELECT
        office,
        bool_or((side.days > 0) <> (base_side.days > 0)) AS one_sided,
        sum(CASE
            WHEN side.days = 0 THEN 0
            WHEN base_side.days > 0 THEN side.days * base_side.visitors / base_side.days
            ELSE side.visitors / ratio
        END) AS visitors,
        sum(side.days) AS days,
        sum(base_side.visitors) AS base_visitors,
        sum(base_side.days) AS base_days
    FROM side
    JOIN base_side USING (office, month)
    JOIN rhythm USING (office)
    GROUP BY office
)
SELECT
    office,
    one_sided,
    CASE WHEN visitors > 0 THEN ln((visitors / days) / (base_visitors / base_days)) END AS log_mix,
    CASE WHEN ratio > 0 THEN ln(ratio) END AS log_rhythm
FROM expected
JOIN rhythm USING (office);

CREATE VIEW expected_per_opening_day AS
SELECT
    office,
    beside.value / days AS value,
    beside.base_value / base_days AS base_value,
    100 * ((beside.value / days) / (beside.base_value / base_days) - 1) AS change_percent,
    ln(days / base_days) AS log_days,
    CASE WHEN beside.value > 0 THEN ln((beside.value / days) / (beside.base_value / base_days)) END AS log_rate,
    log_mix,
    log_rhythm,
    one_sided,
    CASE
        WHEN days = 0 OR base_days = 0 THEN 'exposure_zero'
        WHEN beside.value IS NULL THEN 'value_missing'
        WHEN beside.base_value IS NULL THEN 'base_missing'
        WHEN beside.base_value = 0 THEN 'base_zero'
    END AS reason
FROM beside
LEFT JOIN split USING (office);
