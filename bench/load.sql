-- The counter logs of all offices; the folder names the office, none the home office.
CREATE TEMP TABLE text AS
SELECT
    row_number() OVER () AS line, filename AS file, filename.replace('${input}', '').split('/')[2] AS office,
    * EXCLUDE (filename)
FROM read_csv(
    ['${input}/footfall/journal-accueil-*.csv', '${input}/*/footfall/journal-accueil-*.csv'],
    delim = ';', quote = '"', header = true, auto_detect = false, encoding = 'latin-1', filename = true,
    columns = {
        date: 'VARCHAR', ouverture: 'VARCHAR', motif_fermeture: 'VARCHAR', visiteurs_40: 'VARCHAR', visiteurs_64:
        'VARCHAR', visiteurs_33: 'VARCHAR', visiteurs_31: 'VARCHAR', visiteurs_75: 'VARCHAR',
        visiteurs_autres_departements: 'VARCHAR', visiteurs_espagne: 'VARCHAR', visiteurs_royaume_uni: 'VARCHAR',
        visiteurs_allemagne: 'VARCHAR', visiteurs_belgique: 'VARCHAR', visiteurs_pays_bas: 'VARCHAR',
        visiteurs_autres_pays: 'VARCHAR', visiteurs_inconnu: 'VARCHAR', visiteurs_par_defaut: 'VARCHAR',
        demandes_comptoir: 'VARCHAR', demandes_courriel: 'VARCHAR', demandes_formulaire: 'VARCHAR', ventes:
        'VARCHAR', montant_ventes: 'VARCHAR'
    });

CREATE TABLE dim_file AS SELECT row_number() OVER () AS file_key, file FROM (SELECT DISTINCT file FROM text);

CREATE TABLE dim_office AS SELECT row_number() OVER () AS office_key, office FROM (SELECT DISTINCT office FROM text);

CREATE TABLE dim_member AS
SELECT row_number() OVER () AS member_key, column_name AS member
FROM (DESCRIBE text)
WHERE regexp_matches(column_name, '^(visiteurs|demandes)_');

CREATE TEMP TABLE log AS
SELECT
    office_key, try_strptime(date, '%d/%m/%Y')::DATE AS date, file_key, line,
    try_cast(COLUMNS('(visiteurs|demandes)_.*') AS INTEGER),
    try_cast(replace(ouverture, ',', '.') AS DOUBLE) AS fraction, motif_fermeture AS closed_reason,
    try_cast(ventes AS INTEGER) AS sales, try_cast(replace(montant_ventes, ',', '.') AS DECIMAL(9, 2)) AS amount
FROM text JOIN dim_office USING (office) JOIN dim_file USING (file);

CREATE TABLE fct_visit AS
SELECT office_key, date, member_key AS origin_key, visitors, file_key, line
FROM (
    UNPIVOT (SELECT office_key, date, file_key, line, COLUMNS('visiteurs_.*') FROM log)
    ON COLUMNS('visiteurs_.*') INTO NAME member VALUE visitors)
JOIN dim_member USING (member)
ORDER BY office_key, date;

CREATE TABLE fct_enquiry AS
SELECT office_key, date, member_key AS channel_key, enquiries, file_key, line
FROM (
    UNPIVOT (SELECT office_key, date, file_key, line, COLUMNS('demandes_.*') FROM log)
    ON COLUMNS('demandes_.*') INTO NAME member VALUE enquiries)
JOIN dim_member USING (member)
ORDER BY office_key, date;

CREATE TABLE fct_opening AS
SELECT office_key, date, fraction, closed_reason, file_key, line
FROM log
ORDER BY office_key, date;

CREATE TABLE fct_sale AS
SELECT office_key, date, sales, amount, file_key, line
FROM log
WHERE sales IS NOT NULL OR amount IS NOT NULL
ORDER BY office_key, date;
