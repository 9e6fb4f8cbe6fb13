package bg.gishe.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log what the data is and what to do, in place of a stack trace; the process ends with an exit code other than 0. */
class SchemaRefusedAnalyzer extends AbstractFailureAnalyzer<SchemaRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SchemaRefusedException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.wayOut(), cause);
    }
}
