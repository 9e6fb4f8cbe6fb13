/** Who saw and did what: an append-only record chained by hash. */
@NullMarked
package bg.gishe.audit;

import org.jspecify.annotations.NullMarked;
