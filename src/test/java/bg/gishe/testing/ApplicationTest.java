package bg.gishe.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with a small demo town on a real PostgreSQL and a free port; one for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gishe.demo.people=1500", "server.address=127.0.0.1"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ApplicationTest {}
