/** Data from other registers: what an administrator brings in, and what became of each part of it. */
@NullMarked
package bg.gishe.imports;

import org.jspecify.annotations.NullMarked;
