-- One row per campaign sent and export that counted it; rpt_newsletter lets one of them stand.
CREATE TABLE fct_newsletter (
    office_key    INTEGER NOT NULL,
    date          DATE NOT NULL,
    campaign_key  INTEGER NOT NULL,
    recipients    INTEGER,
    delivered     INTEGER,
    unique_opens  INTEGER,
    unique_clicks INTEGER,
    unsubscribes  INTEGER,
    file_key      INTEGER NOT NULL, -- the source file, and through it the load
    line          INTEGER NOT NULL  -- first line of the record in that file
);
