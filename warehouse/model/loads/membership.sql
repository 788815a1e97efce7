-- The member is the partner, the category the kind; a charter has no amount.
INSERT INTO fct_membership BY NAME
SELECT
    office_key,
    date,
    member AS partner,
    category AS kind,
    max(value) FILTER (measure = 'amount') AS amount,
    file_key,
    line
FROM lake
GROUP BY ALL;
