/** The administrator's page about imports. */
@NullMarked
package bg.gishe.imports.web;

import org.jspecify.annotations.NullMarked;
