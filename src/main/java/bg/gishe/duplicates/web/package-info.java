/** Screens of people who are in the register twice. */
@NullMarked
package bg.gishe.duplicates.web;

import org.jspecify.annotations.NullMarked;
