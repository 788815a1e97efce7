-- The star of load.sql, from a lake instead of the logs.
CREATE TEMP VIEW lake AS
SELECT * FROM read_parquet('${input}/*/*.parquet', hive_partitioning = true, hive_types = {'fact': VARCHAR});

CREATE TABLE dim_office AS SELECT row_number() OVER () AS office_key, place FROM (SELECT DISTINCT place FROM lake);

CREATE TABLE dim_member AS
SELECT row_number() OVER () AS member_key, member
FROM (SELECT origin AS member FROM lake WHERE fact = 'visit' UNION SELECT channel FROM lake WHERE fact = 'enquiry');

CREATE TABLE fct_visit AS
SELECT office_key, date, member_key AS origin_key, value::INTEGER AS visitors, file_no, line
FROM lake JOIN dim_office USING (place) JOIN dim_member ON origin = dim_member.member
WHERE fact = 'visit'
ORDER BY office_key, date;

CREATE TABLE fct_enquiry AS
SELECT office_key, date, member_key AS channel_key, value::INTEGER AS enquiries, file_no, line
FROM lake JOIN dim_office USING (place) JOIN dim_member ON channel = dim_member.member
WHERE fact = 'enquiry'
ORDER BY office_key, date;

CREATE TABLE fct_opening AS
SELECT
    office_key, date, max(value) AS fraction, max(text) AS closed_reason, file_no, line
FROM lake JOIN dim_office USING (place)
WHERE fact = 'opening'
GROUP BY ALL
ORDER BY office_key, date;

CREATE TABLE fct_sale AS
SELECT
    office_key, date, max(value) FILTER (measure = 'sales')::INTEGER AS sales,
    max(value) FILTER (measure = 'amount')::DECIMAL(9, 2) AS amount, file_no, line
FROM lake JOIN dim_office USING (place)
WHERE fact = 'sale'
GROUP BY ALL
ORDER BY office_key, date;
