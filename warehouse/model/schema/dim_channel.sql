-- One row per way in which a visitor or a request reaches the office.
CREATE TABLE dim_channel (
    channel_key INTEGER PRIMARY KEY,
    channel     VARCHAR NOT NULL UNIQUE, -- counter, mobile, mail, form, phone, questionnaire, online-review
    label_fr    VARCHAR NOT NULL,
    label_en    VARCHAR NOT NULL
);
