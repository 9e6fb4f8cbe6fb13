/** What the municipality offers: administrative services, their legal ground, and the pure rules that judge whether one can be issued at once. */
@NullMarked
package bg.gishe.catalog;

import org.jspecify.annotations.NullMarked;
