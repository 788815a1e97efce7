-- A row may state a value, a status or both.
INSERT INTO fct_declared BY NAME
SELECT office_key, date, indicator, value, status, comment, file_key, line
FROM lake;
