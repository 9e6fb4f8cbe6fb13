/** Money that comes later: what is expected, statements of the bank, and what their entries settle. */
@NullMarked
package bg.gishe.bank;

import org.jspecify.annotations.NullMarked;
