/** Screens of accounting. */
@NullMarked
package bg.gishe.accounting.web;

import org.jspecify.annotations.NullMarked;
