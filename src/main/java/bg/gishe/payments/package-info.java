/** Money taken and given back at the desk: payments, receipts, shifts, refunds, the day of the office. */
@NullMarked
package bg.gishe.payments;

import org.jspecify.annotations.NullMarked;
