/** What files and other registers bring of acts and of notes on them: the fields of a row, its rules, its checks against the register and its step into it. */
@NamedInterface("bulk")
@NullMarked
package bg.gishe.acts.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
