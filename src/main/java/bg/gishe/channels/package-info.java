/** Requests from other administrations by СЕОС, ССЕВ and e-mail, and the answers to them. */
@NullMarked
package bg.gishe.channels;

import org.jspecify.annotations.NullMarked;
