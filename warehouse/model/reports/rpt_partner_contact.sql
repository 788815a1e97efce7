-- One row per contact or support given to partners.
CREATE OR REPLACE VIEW rpt_partner_contact AS
SELECT
    office,
    fct.date,
    partner,
    kind,
    contacts,
    file_key,
    line
FROM fct_partner_contact AS fct
JOIN dim_office USING (office_key);
