/** Sign-in and account screens. */
@NullMarked
package bg.gishe.accounts.web;

import org.jspecify.annotations.NullMarked;
