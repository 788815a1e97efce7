-- One row per office, day, place and channel (questionnaire or online review).
CREATE TABLE fct_survey_response (
    office_key  INTEGER NOT NULL,
    date        DATE NOT NULL,
    place_key   INTEGER NOT NULL,
    channel_key INTEGER NOT NULL,
    responses   INTEGER,
    mean_score  DECIMAL(4,2),     -- out of 5
    file_key    INTEGER NOT NULL, -- the source file, and through it the load
    line        INTEGER NOT NULL  -- first line of the record in that file
);
