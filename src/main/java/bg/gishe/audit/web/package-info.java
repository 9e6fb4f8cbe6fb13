/** The auditor's page. */
@NullMarked
package bg.gishe.audit.web;

import org.jspecify.annotations.NullMarked;
