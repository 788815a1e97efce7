SELECT 'visit', count(*), sum(visitors)::DECIMAL(18, 1), sum(hash(date)) FROM fct_visit
UNION ALL
SELECT 'enquiry', count(*), sum(enquiries)::DECIMAL(18, 1), sum(hash(date)) FROM fct_enquiry
UNION ALL
SELECT 'opening', count(*), sum(fraction)::DECIMAL(18, 1), sum(hash(date, closed_reason IS NULL)) FROM fct_opening
UNION ALL
SELECT 'sale', count(*), sum(sales)::DECIMAL(18, 1), sum(hash(date, amount::DECIMAL(9, 2))) FROM fct_sale
ORDER BY 1;
