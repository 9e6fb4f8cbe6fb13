/** The officials' pages of the register of acts. */
@NullMarked
package bg.gishe.acts.web;

import org.jspecify.annotations.NullMarked;
