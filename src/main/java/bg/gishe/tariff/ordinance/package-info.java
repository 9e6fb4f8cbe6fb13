/** New versions of the fee ordinance: drafted, compared, tried on past requests, and approved by a second person. */
@NullMarked
package bg.gishe.tariff.ordinance;

import org.jspecify.annotations.NullMarked;
