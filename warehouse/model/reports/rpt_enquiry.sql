-- One row per office, day, place and channel: a count of requests.
CREATE OR REPLACE VIEW rpt_enquiry AS
SELECT
    office,
    fct.date,
    place,
    place_kind,
    channel,
    enquiries,
    file_key,
    line
FROM fct_enquiry AS fct
JOIN dim_office USING (office_key)
JOIN dim_place USING (office_key, place_key)
JOIN dim_channel USING (channel_key);
