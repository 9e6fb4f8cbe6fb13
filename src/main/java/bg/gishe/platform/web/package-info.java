/** What every page shares: layout values, formats, and kind words when something fails. */
@NullMarked
package bg.gishe.platform.web;

import org.jspecify.annotations.NullMarked;
