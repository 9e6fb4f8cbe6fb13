package bg.gishe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The civil-status counter of a municipality: one application, one schema. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GisheApplication {

    /** Serves pages; with a command's name as first argument, such as {@code verify-audit}, does that once instead. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(GisheApplication.class);
        if (args.length > 0 && !args[0].startsWith("-")) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setAdditionalProfiles("command");
            System.exit(SpringApplication.exit(application.run(args)));
        }
        application.run(args);
    }
}
