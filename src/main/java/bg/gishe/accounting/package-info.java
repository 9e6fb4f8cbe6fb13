/** What the books need: budget codes, revenue, the export and the protocol of a day. */
@NullMarked
package bg.gishe.accounting;

import org.jspecify.annotations.NullMarked;
