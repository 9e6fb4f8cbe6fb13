/** What a service costs and how it was paid: ordinance, calculator, payments and receipts. */
@NullMarked
package bg.gishe.fees;

import org.jspecify.annotations.NullMarked;
