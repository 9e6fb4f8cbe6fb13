/** Bulk import of files: recognised, mapped, read into staging, checked by sets and taken over batch by batch. */
@NullMarked
package bg.gishe.imports.bulk;

import org.jspecify.annotations.NullMarked;
