/** The facts that each document prints: what is kept of it and attached to it is the same, and nothing else. */
@NullMarked
@NamedInterface("facts")
package bg.gishe.certificates.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
