/** Users, roles and sign-in. */
@NullMarked
package bg.gishe.accounts;

import org.jspecify.annotations.NullMarked;
