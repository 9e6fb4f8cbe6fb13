/** Gishe: the civil-status counter of a municipality. Each package below is a module. */
@NullMarked
package bg.gishe;

import org.jspecify.annotations.NullMarked;
