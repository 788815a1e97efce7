-- Answers to surveys, and their mean score.
INSERT INTO fct_survey_response BY NAME
SELECT office_key, lake.date, place_key, channel_key, responses, mean_score, file_key, line
FROM lake
LEFT JOIN dim_place USING (office_key, place)
LEFT JOIN dim_channel USING (channel);
