-- Month and indicator are the key of the record.
INSERT INTO fct_monthly BY NAME
SELECT office_key, date, indicator, value, date || '|' || indicator AS record_key, file_key, line
FROM lake;
