/** The document as a fact: number, snapshot, archive, annulment and public verification. */
@NullMarked
package bg.gishe.certificates;

import org.jspecify.annotations.NullMarked;
