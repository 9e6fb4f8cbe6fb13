package bg.gishe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The civil-status counter of a municipality: one application, one schema. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GisheApplication {

    public static void main(String[] args) {
        SpringApplication.run(GisheApplication.class, args);
    }
}
