-- Without a partner it is the partners as a group.
INSERT INTO fct_partner_contact BY NAME
SELECT office_key, date, partner, kind, contacts, file_key, line
FROM lake;
