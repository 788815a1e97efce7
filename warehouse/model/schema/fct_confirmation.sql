-- One row per warning that an analyst looked at and found right: once, for good.
CREATE TABLE fct_confirmation (
    warning_id   VARCHAR PRIMARY KEY,
    confirmed_at TIMESTAMP NOT NULL, -- UTC
    note         VARCHAR
);
