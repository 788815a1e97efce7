-- One row per quarter, commune and kind of lodging of the tourist tax, or per payment of a platform. What fewer than three
-- establishments declared is known by nobody: such cells of a quarter are grouped, with the next smallest while the group
-- has fewer than three itself, and a group that still has is withheld. Whatever is added or subtracted in one snapshot,
-- only cells and groups of three or more come out. A commune or a kind of lodging with a grouped cell is not shown by its
-- name in that year: a part of it would look like all of it.
CREATE OR REPLACE VIEW rpt_tourist_tax AS
WITH ranked AS (
    SELECT
        file_key,
        line,
        office_key,
        date,
        insee,
        lodging_key,
        platform,
        received,
        coalesce(
            sum(received) OVER (
                PARTITION BY office_key, date, platform IS NULL
                ORDER BY received, insee, lodging_key
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
            0) AS received_before
    FROM fct_tourist_tax
),
grouped AS (
    SELECT
        file_key,
        line,
        office_key,
        date,
        insee,
        lodging_key,
        received,
        platform IS NULL AND received > 0 AND (received < 3 OR received_before BETWEEN 1 AND 2) AS is_grouped
    FROM ranked
),
marked AS (
    SELECT
        file_key,
        line,
        is_grouped AND sum(received) OVER (PARTITION BY office_key, date, is_grouped) < 3 AS withheld,
        bool_or(is_grouped) OVER (PARTITION BY office_key, year(date), insee) AS hides_commune,
        bool_or(is_grouped) OVER (PARTITION BY office_key, year(date), lodging_key) AS hides_lodging
    FROM grouped
),
named AS (
    SELECT
        file_key,
        line,
        last_value(commune) OVER (
            PARTITION BY office_key, insee
            ORDER BY date, lodging_key
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS latest_name
    FROM fct_tourist_tax
)
SELECT
    office,
    fct.date,
    CASE WHEN platform IS NULL THEN if(hides_commune, 'grouped', latest_name) END AS commune,
    CASE WHEN platform IS NULL THEN if(hides_lodging, 'grouped', lodging) END AS lodging,
    platform,
    due,
    received,
    if(withheld, NULL, nights) AS nights,
    if(withheld, NULL, exempt_nights) AS exempt_nights,
    if(withheld, NULL, amount) AS amount,
    withheld,
    file_key,
    line
FROM fct_tourist_tax AS fct
JOIN marked USING (file_key, line)
JOIN named USING (file_key, line)
JOIN dim_office USING (office_key)
LEFT JOIN dim_lodging USING (lodging_key);
