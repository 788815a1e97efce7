-- One row per partner, year and kind, with the partner's attributes of that year.
CREATE OR REPLACE VIEW rpt_membership AS
SELECT
    office,
    fct.date,
    fct.partner,
    kind,
    amount,
    category,
    commune,
    pack,
    file_key,
    line
FROM fct_membership AS fct
JOIN dim_office USING (office_key)
LEFT JOIN dim_partner AS version
    ON version.office_key = fct.office_key
    AND version.partner = fct.partner
    AND fct.date BETWEEN valid_from AND valid_to;
