package bg.gishe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Protects: whoever starts the program on data that it refuses reads what the data is and what to do, and no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class SchemaRefusedTest {

    @ParameterizedTest
    @CsvSource({
        "UNRELEASED, a development snapshot of Gishe that was never released, Start with an empty data folder",
        "NEWER, a newer version of Gishe, Start the newer version again"
    })
    void refusedDataIsExplainedInPlaceOfAStackTrace(String history, String what, String wayOut, CapturedOutput output) {
        SpringApplication application = new SpringApplication(Refusing.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--history=" + history))
                .hasRootCauseInstanceOf(SchemaRefusedException.class);

        assertThat(output)
                .contains("The data folder /srv/gishe holds data of " + what, wayOut, "docs/operations.md")
                .doesNotContain("\tat ", "Exception");
    }

    @Configuration(proxyBeanMethods = false)
    static class Refusing {

        @Bean
        Object migration(Environment environment) {
            throw SchemaRefusedException.of(
                    SchemaHistory.valueOf(environment.getRequiredProperty("history")), "The data folder /srv/gishe");
        }
    }
}
