-- The member is the indicator; a row may state a value, a status or both.
INSERT INTO fct_declared BY NAME
SELECT
    office_key,
    date,
    member AS indicator,
    max(value) FILTER (measure = 'value') AS value,
    max(text) FILTER (measure = 'status') AS status,
    max(text) FILTER (measure = 'comment') AS comment,
    file_key,
    line
FROM lake
GROUP BY ALL;
