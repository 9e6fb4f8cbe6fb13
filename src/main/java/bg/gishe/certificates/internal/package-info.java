/** What a certificate says, rendered and attached, and the certificates that have sealed here. */
@NullMarked
package bg.gishe.certificates.internal;

import org.jspecify.annotations.NullMarked;
