package bg.gishe.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type or method that reads people for the work of the system itself and leaves no line in the audit trail. Who shows
 * people takes the reader that writes down who was shown (see {@link Disclosures}); pages and their controllers never call this one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NotForDisplay {}
