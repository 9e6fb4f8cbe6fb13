/** Who: persons of the population register, their names, identifiers, addresses, family links and legal restrictions, and how to find them. */
@NullMarked
package bg.gishe.people;

import org.jspecify.annotations.NullMarked;
