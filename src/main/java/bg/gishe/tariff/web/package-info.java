/** The pages about fees: what a service costs, for anyone. */
@NullMarked
package bg.gishe.tariff.web;

import org.jspecify.annotations.NullMarked;
