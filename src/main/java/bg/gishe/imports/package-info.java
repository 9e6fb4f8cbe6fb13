/**
 * Data from other registers: what an administrator brings in, and what became of each part of it. The engine knows neither people nor acts;
 * the modules that own them say what a row means and take it over.
 */
@NullMarked
package bg.gishe.imports;

import org.jspecify.annotations.NullMarked;
