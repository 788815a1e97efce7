-- One row per trail, month and unit: plays, dated on the first of the month. Where only teams or caches were counted and a
-- factor is stated, their players stand beside them.
CREATE OR REPLACE VIEW rpt_trail_play AS
WITH counted AS (
    SELECT office_key, office, date, trail_key, trail, unit, plays, file_key, line
    FROM fct_trail_play AS fct
    JOIN dim_office USING (office_key)
    JOIN dim_trail USING (office_key, trail_key)
)
SELECT office, date, trail, unit, plays, file_key, line
FROM counted
UNION ALL
SELECT office, date, trail, 'players' AS unit, round(plays * players)::INTEGER AS plays, file_key, line
FROM (
    SELECT
        office_key,
        office,
        date,
        trail_key,
        trail,
        plays,
        unit,
        file_key,
        line,
        (
            SELECT last(ref.players ORDER BY ref.trail IS NOT NULL, ref.office IS NOT NULL)
            FROM ref_trail_unit AS ref
            WHERE coalesce(ref.office, counted.office) = counted.office
              AND coalesce(ref.trail, counted.trail) = counted.trail
              AND ref.unit = counted.unit
        ) AS players
    FROM counted
    ANTI JOIN (FROM fct_trail_play WHERE unit = 'players') AS known USING (office_key, trail_key, date)
)
WHERE players IS NOT NULL
-- Teams and caches of one month are two counts of the same people: teams go before.
QUALIFY row_number() OVER (PARTITION BY office_key, trail_key, date ORDER BY unit DESC, file_key, line) = 1;
