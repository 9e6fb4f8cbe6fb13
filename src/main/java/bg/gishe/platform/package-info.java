/** What every module needs and no module owns: the database, the clock, numbers, page layout, errors. */
@NullMarked
package bg.gishe.platform;

import org.jspecify.annotations.NullMarked;
