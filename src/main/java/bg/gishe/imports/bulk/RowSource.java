package bg.gishe.imports.bulk;

import bg.gishe.imports.UnreadableFileException;
import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after another, in constant memory. */
interface RowSource extends Closeable {

    /** The next row, or null at the end. Throws {@link UnreadableFileException} where the file is broken. */
    @Nullable
    SourceRow next();
}
