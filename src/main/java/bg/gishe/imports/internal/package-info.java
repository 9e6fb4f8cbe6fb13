/** The formats of other registers. */
@NullMarked
package bg.gishe.imports.internal;

import org.jspecify.annotations.NullMarked;
