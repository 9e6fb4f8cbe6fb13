package bg.gishe.people.bulk;

import bg.gishe.imports.UnreadableFileException;
import bg.gishe.people.Settlements;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Command;
import bg.gishe.platform.PaperAlphabet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code import-ekatte FILE [MUNICIPALITIES] [DISTRICTS]}: takes over the classifier of settlements, all of the file or nothing.
 * Exit code 0 when it is taken over, 2 when a file cannot be read.
 */
@Component
class ImportEkatteCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(ImportEkatteCommand.class);

    private final Settlements settlements;
    private final JsonMapper json;
    private final PaperAlphabet paper;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    ImportEkatteCommand(
            Settlements settlements,
            JsonMapper json,
            PaperAlphabet paper,
            AuditTrail audit,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.settlements = settlements;
        this.json = json;
        this.paper = paper;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import-ekatte";
    }

    @Override
    public String description() {
        return "внася класификатора на населените места (ЕКАТТЕ) от CSV или JSON";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() > 3) {
            log.error(
                    "import-ekatte takes the file of settlements and, where they are apart, those of municipalities and districts");
            return 2;
        }
        try {
            EkatteReader reader = new EkatteReader(json, paper, settlements.municipalities(), settlements.districts());
            for (String names : arguments.subList(1, arguments.size())) {
                reader.learn(Path.of(names));
            }
            var read = reader.read(Path.of(arguments.getFirst()));
            transaction.executeWithoutResult(status -> {
                Settlements.Changes taken = settlements.take(read);
                audit.record(
                        "system",
                        AuditEntry.of(AuditAction.IMPORTED)
                                .on("settlements")
                                .with(Map.of(
                                        "added",
                                        "" + taken.added(),
                                        "changed",
                                        "" + taken.changed(),
                                        "known",
                                        "" + taken.known())));
                log.info("{} settlements added, {} changed, {} known", taken.added(), taken.changed(), taken.known());
            });
            return 0;
        } catch (UnreadableFileException e) {
            log.error("{}", messages.getMessage(e.key(), new Object[] {Long.toString(e.line())}, Locale.of("bg")));
            return 2;
        } catch (IOException e) {
            log.error("The file could not be read", e);
            return 2;
        }
    }
}
