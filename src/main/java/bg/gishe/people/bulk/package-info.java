/**
 * What files and other registers bring of people: the fields of a row, its rules, its checks against the register and its step into it; and
 * what the importers of acts need of these.
 */
@NamedInterface("bulk")
@NullMarked
package bg.gishe.people.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
