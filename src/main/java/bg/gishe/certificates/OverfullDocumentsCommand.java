package bg.gishe.certificates;

import bg.gishe.platform.Command;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code list-overfull-documents}: lists the documents whose attached XML says more than their paper, by number, day, name and state, and
 * nothing about people. Exit code 0 when none of them holds any more, 1 when some still do, 2 when the arguments are not understood.
 */
@Component
class OverfullDocumentsCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(OverfullDocumentsCommand.class);

    private final OverfullDocuments documents;

    OverfullDocumentsCommand(OverfullDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "list-overfull-documents";
    }

    @Override
    public String description() {
        return "изброява издадените документи, към които са приложени повече данни, отколкото са отпечатани";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            log.error("list-overfull-documents takes nothing");
            return 2;
        }
        List<OverfullDocuments.Overfull> found = documents.all();
        found.forEach(one -> log.info(
                "{} / {}, {}: {}{}",
                one.number(),
                one.issuedOn(),
                one.title(),
                one.state(),
                Optional.ofNullable(one.replacedBy())
                        .map(number -> ", replaced by " + number)
                        .orElse("")));
        long holding = found.stream()
                .filter(one -> one.state() != CertificateState.ANNULLED)
                .count();
        log.info(
                "{} documents say more in their attached XML than on paper; {} of them still hold",
                found.size(),
                holding);
        return holding == 0 ? 0 : 1;
    }
}
