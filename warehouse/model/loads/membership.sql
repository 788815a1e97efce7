-- A charter has no amount.
INSERT INTO fct_membership BY NAME
SELECT office_key, date, partner, kind, amount, file_key, line
FROM lake;
