/** New versions of the fee ordinance: drafted, compared, tried on past requests, and approved by a second person. */
@NullMarked
package bg.gishe.fees.ordinance;

import org.jspecify.annotations.NullMarked;
