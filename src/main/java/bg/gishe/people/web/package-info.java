/** The screens on which officials of civil status keep the legal restrictions of people. */
@NullMarked
package bg.gishe.people.web;

import org.jspecify.annotations.NullMarked;
