/** What a service costs: the fee ordinance with its drafts and approval, the calculator, public prices. */
@NullMarked
package bg.gishe.tariff;

import org.jspecify.annotations.NullMarked;
