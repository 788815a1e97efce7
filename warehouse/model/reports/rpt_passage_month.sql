-- One row per counter, channel and month: passages noted for the whole month, where no day of the counter is counted in it.
CREATE OR REPLACE VIEW rpt_passage_month AS
SELECT
    dim_office.office,
    fct.date,
    counter,
    direction,
    passages,
    file_key,
    line
FROM fct_passage_month AS fct
JOIN dim_office USING (office_key)
JOIN dim_counter USING (office_key, counter_key)
WHERE NOT EXISTS (
    FROM fct_passage AS day
    WHERE day.office_key = fct.office_key
      AND day.counter_key = fct.counter_key
      AND date_trunc('month', day.date) = fct.date
);
