/** The engine of bulk import: files are recognised, mapped, read into staging, checked by sets and taken over batch by batch, by whom their rows belong to. */
@NullMarked
package bg.gishe.imports.bulk;

import org.jspecify.annotations.NullMarked;
