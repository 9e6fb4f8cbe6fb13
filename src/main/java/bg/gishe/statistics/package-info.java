/** Channel figures and dashboards for the municipal secretary. */
@NullMarked
package bg.gishe.statistics;

import org.jspecify.annotations.NullMarked;
