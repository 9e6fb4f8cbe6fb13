/** The robot that serves other departments through a chat. */
@NullMarked
package bg.gishe.automation;

import org.jspecify.annotations.NullMarked;
