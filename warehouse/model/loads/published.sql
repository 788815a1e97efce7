-- The member is the indicator, the category the edition; the measures are what stands in print.
INSERT INTO fct_published BY NAME
SELECT
    office_key,
    date,
    member AS indicator,
    category AS edition,
    max(value) FILTER (measure = 'value') AS value,
    max(value) FILTER (measure = 'decimals') AS decimals,
    max(text) FILTER (measure = 'status') AS status,
    max(text) FILTER (measure = 'chapter') AS chapter,
    max(text) FILTER (measure = 'text') AS text,
    max(text) FILTER (measure = 'note') AS note,
    file_key,
    line
FROM lake
GROUP BY ALL;
