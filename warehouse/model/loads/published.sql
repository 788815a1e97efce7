-- What stands in print, by edition.
INSERT INTO fct_published BY NAME
SELECT office_key, date, indicator, edition, value, decimals, status, chapter, text, note, file_key, line
FROM lake;
