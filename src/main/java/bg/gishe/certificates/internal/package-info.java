/** Rendering, sealing and storing of documents. */
@NullMarked
package bg.gishe.certificates.internal;

import org.jspecify.annotations.NullMarked;
