-- The member is the partner, null for the partners as a group; the category is the kind of contact.
INSERT INTO fct_partner_contact BY NAME
SELECT office_key, date, member AS partner, category AS kind, value AS contacts, file_key, line
FROM lake;
