/** Calls and messages that tell a person the document is ready. */
@NullMarked
package bg.gishe.notifications;

import org.jspecify.annotations.NullMarked;
