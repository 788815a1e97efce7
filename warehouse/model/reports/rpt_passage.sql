-- One row per counter, channel and interval measured: passages, which are no visitors of the office.
CREATE OR REPLACE VIEW rpt_passage AS
SELECT
    office,
    fct.date,
    counter,
    direction,
    passages,
    file_key,
    line
FROM fct_passage AS fct
JOIN dim_office USING (office_key)
JOIN dim_counter USING (office_key, counter_key);
