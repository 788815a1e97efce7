-- One row per counter, channel and interval measured: passages, which are no visitors of the office. Of what counts the same
-- day of a counter's channel one stands: the total of the day in an export, else its parts, else what was noted by hand. A
-- channel that an export names without its counter gives way to the same channel of a named one.
CREATE OR REPLACE VIEW rpt_passage AS
SELECT
    dim_office.office,
    fct.date,
    counter,
    direction,
    passages,
    file_key,
    line
FROM fct_passage AS fct
JOIN dim_office USING (office_key)
JOIN dim_counter USING (office_key, counter_key)
JOIN dim_file USING (file_key)
QUALIFY rank() OVER (
    PARTITION BY fct.office_key, counter_key, fct.date
    ORDER BY resource = 'manual-passages'
) = 1
AND rank() OVER (
    PARTITION BY fct.office_key, counter_key, direction, fct.date, resource
    ORDER BY coalesce(period_kind, 'part')
) = 1
AND rank() OVER (
    PARTITION BY fct.office_key, direction, fct.date
    ORDER BY counter = direction
) = 1;
