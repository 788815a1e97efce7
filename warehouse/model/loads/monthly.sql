-- The member is the indicator; month and indicator are the key of the record.
INSERT INTO fct_monthly BY NAME
SELECT office_key, date, member AS indicator, value, date || '|' || member AS record_key, file_key, line
FROM lake;
