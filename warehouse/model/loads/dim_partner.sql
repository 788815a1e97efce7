-- What records state of a partner. A change of any attribute opens a new version, which holds until the next one.
INSERT INTO fct_attribute BY NAME
SELECT office_key, 'partner' AS dimension, partner AS member, date, attribute, text, file_key, line
FROM lake UNPIVOT (text FOR attribute IN (name, category, commune, pack));

DELETE FROM dim_partner;

INSERT INTO dim_partner BY NAME
WITH stated AS (
    SELECT
        office_key,
        member AS partner,
        date,
        last(text ORDER BY rank) FILTER (attribute = 'name') AS name,
        last(text ORDER BY rank) FILTER (attribute = 'category') AS category,
        last(text ORDER BY rank) FILTER (attribute = 'commune') AS commune,
        last(text ORDER BY rank) FILTER (attribute = 'pack') AS pack
    FROM fct_attribute
    JOIN precedence USING (file_key)
    WHERE dimension = 'partner'
    GROUP BY ALL
),
known AS ( -- what a record leaves out still holds
    SELECT
        office_key,
        partner,
        date,
        last_value(name IGNORE NULLS) OVER past AS name,
        last_value(category IGNORE NULLS) OVER past AS category,
        last_value(commune IGNORE NULLS) OVER past AS commune,
        last_value(pack IGNORE NULLS) OVER past AS pack
    FROM stated
    WINDOW past AS (PARTITION BY office_key, partner ORDER BY date)
),
changed AS (
    SELECT office_key, partner, date, name, category, commune, pack
    FROM known
    WINDOW past AS (PARTITION BY office_key, partner ORDER BY date)
    QUALIFY row_number() OVER past = 1
        OR row(name, category, commune, pack) IS DISTINCT FROM lag(row(name, category, commune, pack)) OVER past
)
SELECT
    row_number() OVER (ORDER BY office_key, partner, date) AS partner_key,
    office_key,
    partner,
    name,
    category,
    commune,
    pack,
    date AS valid_from,
    coalesce(lead(date) OVER (PARTITION BY office_key, partner ORDER BY date) - 1, DATE '9999-12-31') AS valid_to
FROM changed;
