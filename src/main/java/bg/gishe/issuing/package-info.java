/** The one way from a request to a sealed document: gathers facts, asks the rules, registers, charges, snapshots, renders, seals and recovers. */
@NullMarked
package bg.gishe.issuing;

import org.jspecify.annotations.NullMarked;
