/** The case: a service request, its registration number, applicant, states and deadlines. */
@NullMarked
package bg.gishe.requests;

import org.jspecify.annotations.NullMarked;
