SELECT 'visit', count(*), sum(visitors), sum(hash(date)) FROM fct_visit
UNION ALL
SELECT 'enquiry', count(*), sum(enquiries), sum(hash(date)) FROM fct_enquiry
UNION ALL
SELECT 'opening', count(*), sum(fraction), sum(hash(date, closed_reason IS NULL)) FROM fct_opening
UNION ALL
SELECT 'sale', count(*), sum(sales), sum(hash(date, amount::DECIMAL(9, 2))) FROM fct_sale
ORDER BY 1;
