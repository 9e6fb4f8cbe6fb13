/** What happened: the civil-status acts of birth, marriage and death with their marginal notes. */
@NullMarked
package bg.gishe.acts;

import org.jspecify.annotations.NullMarked;
