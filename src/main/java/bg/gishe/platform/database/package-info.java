/** The database: an embedded PostgreSQL when none is configured. */
@NullMarked
package bg.gishe.platform.database;

import org.jspecify.annotations.NullMarked;
