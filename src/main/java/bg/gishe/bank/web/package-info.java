/** Screens of the bank. */
@NullMarked
package bg.gishe.bank.web;

import org.jspecify.annotations.NullMarked;
