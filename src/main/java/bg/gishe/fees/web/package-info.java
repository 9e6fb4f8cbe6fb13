/** The pages about fees: what a service costs, for anyone. */
@NullMarked
package bg.gishe.fees.web;

import org.jspecify.annotations.NullMarked;
