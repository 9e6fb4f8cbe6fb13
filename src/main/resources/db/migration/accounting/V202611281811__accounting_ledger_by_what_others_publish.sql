-- The ledger line by line, read by what payments, bank and requests publish.

CREATE OR REPLACE VIEW ledger_line AS
SELECT p.id AS payment_id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, r.channel, r.service_code, r.id AS request_id, r.fee_amount AS amount
  FROM payment_booked p JOIN request_line r ON r.basket_id = p.basket_id
 WHERE p.reverses_id IS NULL
UNION ALL
SELECT p.id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, r.channel, r.service_code, r.id, -l.amount
  FROM payment_booked p JOIN fee_given_back l ON l.payment_id = p.id JOIN request_line r ON r.id = l.request_id
UNION ALL
SELECT p.id, p.day, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.currency, p.clerk, p.clerk_name, p.desk,
       p.shift_id, p.reverses_id, e.channel, e.service_code, NULL, p.amount
  FROM payment_booked p JOIN payment_expected e ON e.id = p.expected_id
 WHERE p.basket_id IS NULL;
