-- One row per counter, channel and interval measured: passages, which are no visitors of the office. What was noted by hand
-- of a counter and day gives way to its export.
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
) = 1;
