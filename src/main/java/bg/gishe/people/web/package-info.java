/** The screens on which officials of civil status keep the population register free of duplicates. */
@NullMarked
package bg.gishe.people.web;

import org.jspecify.annotations.NullMarked;
