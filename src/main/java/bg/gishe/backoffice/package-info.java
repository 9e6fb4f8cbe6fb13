/** Screens and decisions for what cannot be issued at once. */
@NullMarked
package bg.gishe.backoffice;

import org.jspecify.annotations.NullMarked;
