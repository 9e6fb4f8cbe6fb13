/** Public verification of documents. */
@NullMarked
package bg.gishe.certificates.web;

import org.jspecify.annotations.NullMarked;
