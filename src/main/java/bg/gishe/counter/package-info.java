/** "Заяви-получи": the desk's screens. */
@NullMarked
package bg.gishe.counter;

import org.jspecify.annotations.NullMarked;
