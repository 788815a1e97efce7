-- One row per office, day, place and channel: answers and their mean score out of 5.
CREATE OR REPLACE VIEW rpt_survey_response AS
SELECT
    office,
    fct.date,
    place,
    channel,
    responses,
    mean_score,
    file_key,
    line
FROM fct_survey_response AS fct
JOIN dim_office USING (office_key)
JOIN dim_place USING (office_key, place_key)
JOIN dim_channel USING (channel_key);
