/** Statements of the bank, read from camt.053 and MT940, and what their entries settle. */
@NullMarked
package bg.gishe.bank.statements;

import org.jspecify.annotations.NullMarked;
