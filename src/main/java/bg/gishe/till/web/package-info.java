/** Pages of the till, for clerks and for who accounts. */
@NullMarked
package bg.gishe.till.web;

import org.jspecify.annotations.NullMarked;
