/** The one way from a wish to a document: gathers facts, asks the rules, registers, charges, snapshots, renders, seals and recovers. */
@NullMarked
package bg.gishe.issuing;

import org.jspecify.annotations.NullMarked;
