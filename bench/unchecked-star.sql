-- The star of load.sql, from a lake instead of the logs.
CREATE TABLE dim_office AS
SELECT row_number() OVER () AS office_key, place
FROM (SELECT DISTINCT place FROM read_parquet('${input}/opening-*.parquet'));

CREATE TABLE dim_member AS
SELECT row_number() OVER () AS member_key, member
FROM (
    SELECT origin AS member FROM read_parquet('${input}/visit-*.parquet')
    UNION
    SELECT channel FROM read_parquet('${input}/enquiry-*.parquet'));

CREATE TABLE fct_visit AS
SELECT office_key, date, member_key AS origin_key, visitors::INTEGER AS visitors, file_no, line
FROM read_parquet('${input}/visit-*.parquet') JOIN dim_office USING (place) JOIN dim_member ON origin = member
ORDER BY office_key, date;

CREATE TABLE fct_enquiry AS
SELECT office_key, date, member_key AS channel_key, enquiries::INTEGER AS enquiries, file_no, line
FROM read_parquet('${input}/enquiry-*.parquet') JOIN dim_office USING (place) JOIN dim_member ON channel = member
ORDER BY office_key, date;

CREATE TABLE fct_opening AS
SELECT office_key, date, fraction, closed_reason, file_no, line
FROM read_parquet('${input}/opening-*.parquet') JOIN dim_office USING (place)
ORDER BY office_key, date;

CREATE TABLE fct_sale AS
SELECT office_key, date, sales::INTEGER AS sales, amount::DECIMAL(9, 2) AS amount, file_no, line
FROM read_parquet('${input}/sale-*.parquet') JOIN dim_office USING (place)
ORDER BY office_key, date;
