/** Two records of one person: how they are found, compared, declared different, merged and separated again. */
@NullMarked
package bg.gishe.duplicates;

import org.jspecify.annotations.NullMarked;
