/** Screens of the till. */
@NullMarked
package bg.gishe.payments.web;

import org.jspecify.annotations.NullMarked;
