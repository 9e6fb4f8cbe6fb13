/** The administrators' pages about the catalogue of services. */
@NullMarked
package bg.gishe.catalog.web;

import org.jspecify.annotations.NullMarked;
