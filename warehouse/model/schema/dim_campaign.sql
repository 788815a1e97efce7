-- One row per newsletter campaign.
CREATE TABLE dim_campaign (
    campaign_key      INTEGER PRIMARY KEY,
    office_key      INTEGER NOT NULL REFERENCES dim_office,
    campaign      VARCHAR NOT NULL,
    label           VARCHAR NOT NULL,
    UNIQUE (office_key, campaign)
);
