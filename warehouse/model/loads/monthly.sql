-- One count a lake row.
INSERT INTO fct_monthly BY NAME
SELECT office_key, date, indicator, value, record_key, file_key, line
FROM lake;
