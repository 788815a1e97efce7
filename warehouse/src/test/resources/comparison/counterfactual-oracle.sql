-- What the counterfactual takes from the figures, from days alone. day: office x date; crisis: office.

CREATE TABLE day (office INT, date DATE, fraction DOUBLE, visitors DOUBLE);
CREATE TABLE crisis (office INT, first DATE, last DATE);

-- office x month.
CREATE VIEW by_month AS
SELECT office, date_trunc('month', date)::DATE AS month, sum(visitors) AS visitors, sum(fraction) AS days
FROM day
GROUP BY ALL;

CREATE VIEW learnt AS
SELECT by_month.*
FROM by_month
JOIN crisis USING (office)
WHERE month < date_trunc('month', first) AND days > 0;

CREATE VIEW hit AS
SELECT by_month.*
FROM by_month
JOIN crisis USING (office)
WHERE year(month) = 2020 AND month <= last AND month + INTERVAL 1 MONTH > first;

CREATE VIEW expected_loss AS
SELECT
    office,
    (SELECT count(*) FROM learnt WHERE learnt.office = hit.office) AS pre_crisis_months,
    count(*) AS crisis_months,
    sum(coalesce(visitors, 0)) AS actual
FROM hit
GROUP BY office;

-- office x month from the crisis on: as many days as in the same month of the last year before it, at the mean rate.
CREATE VIEW expected_forecast AS
SELECT
    by_month.office,
    by_month.month,
    plan.days * coalesce(
        (SELECT sum(visitors) / sum(days) FROM learnt
         WHERE learnt.office = by_month.office AND month(learnt.month) = month(by_month.month)), 0) AS forecast
FROM by_month
JOIN crisis USING (office)
JOIN by_month AS plan ON plan.office = by_month.office AND plan.month = by_month.month - INTERVAL 1 YEAR
WHERE by_month.month >= date_trunc('month', first);
