/** The demo municipality: deterministic synthetic people, acts and users for the demo profile only. */
@NullMarked
package bg.gishe.demo;

import org.jspecify.annotations.NullMarked;
