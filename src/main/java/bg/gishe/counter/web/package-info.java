/** Pages of the desk. */
@NullMarked
package bg.gishe.counter.web;

import org.jspecify.annotations.NullMarked;
