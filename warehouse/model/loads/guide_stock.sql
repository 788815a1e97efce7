-- The member is the guide, the category the movement; one lake row a measure.
INSERT INTO fct_guide_stock BY NAME
SELECT
    lake.office_key,
    lake.date,
    guide_key,
    category AS movement,
    max(value) FILTER (measure = 'quantity') AS quantity,
    max(value) FILTER (measure = 'alert_threshold') AS alert_threshold,
    file_key,
    line
FROM lake
LEFT JOIN dim_guide ON dim_guide.office_key = lake.office_key AND guide = member
GROUP BY ALL;
