/** The till: shifts and their Z-reports, the day of the office, refunds, money from the bank, receipts kept, reports and exports. */
@NullMarked
package bg.gishe.till;

import org.jspecify.annotations.NullMarked;
