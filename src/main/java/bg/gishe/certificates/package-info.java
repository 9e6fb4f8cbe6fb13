/** The document: facts into a sealed PDF/A with number, archive and public verification. */
@NullMarked
package bg.gishe.certificates;

import org.jspecify.annotations.NullMarked;
