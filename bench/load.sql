-- The counter logs of all offices, as texts; the folder names the office, none the home office.
CREATE TEMP TABLE log AS
SELECT
    row_number() OVER () AS line, filename AS file, filename.replace('${input}', '').split('/')[2] AS office,
    try_strptime(date, '%d/%m/%Y')::DATE AS date, * EXCLUDE (date, filename)
FROM read_csv(
    ['${input}/footfall/journal-accueil-*.csv', '${input}/*/footfall/journal-accueil-*.csv'],
    delim = ';', header = true, all_varchar = true, encoding = 'latin-1', filename = true, union_by_name = true);

CREATE TABLE dim_file AS SELECT row_number() OVER () AS file_key, file FROM (SELECT DISTINCT file FROM log);

CREATE TABLE dim_office AS SELECT row_number() OVER () AS office_key, office FROM (SELECT DISTINCT office FROM log);

CREATE TEMP TABLE counted AS
UNPIVOT (SELECT * EXCLUDE (ouverture, motif_fermeture, ventes, montant_ventes) FROM log)
ON COLUMNS('(visiteurs|demandes)_.*') INTO NAME member VALUE figure;

CREATE TABLE dim_member AS
SELECT row_number() OVER () AS member_key, member FROM (SELECT DISTINCT member FROM counted);

CREATE TABLE fct_visit AS
SELECT office_key, date, member_key AS origin_key, try_cast(figure AS INTEGER) AS visitors, file_key, line
FROM counted JOIN dim_office USING (office) JOIN dim_file USING (file) JOIN dim_member USING (member)
WHERE member LIKE 'visiteurs%'
ORDER BY office_key, date;

CREATE TABLE fct_enquiry AS
SELECT office_key, date, member_key AS channel_key, try_cast(figure AS INTEGER) AS enquiries, file_key, line
FROM counted JOIN dim_office USING (office) JOIN dim_file USING (file) JOIN dim_member USING (member)
WHERE member LIKE 'demandes%'
ORDER BY office_key, date;

CREATE TABLE fct_opening AS
SELECT office_key, date, try_cast(replace(ouverture, ',', '.') AS DOUBLE) AS fraction, motif_fermeture, file_key, line
FROM log JOIN dim_office USING (office) JOIN dim_file USING (file)
ORDER BY office_key, date;

CREATE TABLE fct_sale AS
SELECT
    office_key, date, try_cast(ventes AS INTEGER) AS sales,
    try_cast(replace(montant_ventes, ',', '.') AS DECIMAL(9, 2)) AS amount, file_key, line
FROM log JOIN dim_office USING (office) JOIN dim_file USING (file)
ORDER BY office_key, date;
