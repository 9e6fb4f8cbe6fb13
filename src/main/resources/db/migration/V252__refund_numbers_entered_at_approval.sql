-- The number of the slip or transfer by which money goes back is entered by the second person, when the refund is approved.

GRANT UPDATE (card_reference) ON refund_request TO ${app_role};
