package bg.gishe.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when no database is configured, in place of a stack trace. */
final class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<NoDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NoDatabaseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD (docs/operations.md),"
                        + " or take the jar that brings its own server: ./mvnw -Pstandalone -DskipTests package",
                cause);
    }
}
