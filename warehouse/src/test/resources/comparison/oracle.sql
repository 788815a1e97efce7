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

-- office x base year x day: days of the same name or as far from Easter.
CREATE VIEW by_name AS
SELECT question.office, base_year, date, make_date(base_year, month(date), day(date)) AS base_date
FROM question
JOIN day ON day.office = question.office AND year(date) = question.year
JOIN fixed_holiday ON fixed_holiday.month = month(date) AND fixed_holiday.day = day(date);

CREATE VIEW by_easter AS
SELECT question.office, base_year, date, (base_easter.sunday + (date - easter.sunday)::INT)::DATE AS base_date
FROM question
JOIN day ON day.office = question.office AND year(date) = question.year
JOIN easter ON easter.year = question.year
JOIN easter AS base_easter ON base_easter.year = base_year
WHERE date BETWEEN easter.sunday AND easter.sunday + 50
    AND (month(date), day(date)) NOT IN (SELECT (month, day) FROM fixed_holiday)
    AND (month(base_date), day(base_date)) NOT IN (SELECT (month, day) FROM fixed_holiday);

CREATE VIEW by_calendar AS
SELECT * FROM by_name
UNION ALL
SELECT * FROM by_easter
UNION ALL
SELECT by_weekday.*
FROM by_weekday
JOIN easter ON easter.year = year(date)
WHERE date NOT BETWEEN easter.sunday AND easter.sunday + 50
    AND (month(date), day(date)) NOT IN (SELECT (month, day) FROM fixed_holiday)
    AND (month(base_date), day(base_date)) NOT IN (SELECT (month, day) FROM fixed_holiday)
    AND NOT EXISTS (
        FROM by_easter
        WHERE by_easter.office = by_weekday.office
            AND by_easter.base_year = by_weekday.base_year
            AND by_easter.base_date = by_weekday.base_date
    );

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

-- The same, known on all sides: a closed day is known, and adds nothing.
CREATE VIEW calendar_day AS
SELECT
    pair.office,
    pair.date,
    any_value(coalesce(current.visitors, 0)) AS visitors,
    avg(coalesce(base.visitors, 0)) AS base_visitors
FROM by_calendar AS pair
JOIN day AS current ON current.office = pair.office AND current.date = pair.date
JOIN day AS base ON base.office = pair.office AND base.date = pair.base_date
GROUP BY pair.office, pair.date
HAVING count(*) = (SELECT count(*) FROM question WHERE question.office = pair.office)
    AND bool_and(
        (current.visitors IS NOT NULL OR current.fraction = 0) AND (base.visitors IS NOT NULL OR base.fraction = 0)
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
