package bg.gishe.acts;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens acts for the officials who keep them; every look is written down for each of whom the act is, with all whom it names. */
@Service
@Transactional
public class ActFiles {

    /** An act, and what a document issued from it says of it. */
    public record Printed(CivilStatusAct act, ActDocuments.Printed document) {}

    private final Acts acts;
    private final ActDocuments documents;
    private final Disclosures disclosures;

    ActFiles(Acts acts, ActDocuments documents, Disclosures disclosures) {
        this.acts = acts;
        this.documents = documents;
        this.disclosures = disclosures;
    }

    /** The act with this key. */
    public Optional<CivilStatusAct> open(long id) {
        Optional<CivilStatusAct> found = acts.find(id);
        found.ifPresent(act -> look(act, Map.of(), disclosures::shown));
        return found;
    }

    /** The act anew while it is open, for what is entered on it. */
    public Optional<CivilStatusAct> again(long id) {
        Optional<CivilStatusAct> found = acts.find(id);
        found.ifPresent(act -> look(act, Map.of(), disclosures::shownAgain));
        return found;
    }

    /** The act as this document, which was issued from it, says it. */
    public Optional<Printed> printed(long id, long documentId) {
        Optional<Printed> found = acts.find(id)
                .flatMap(act -> documents.printed(id, documentId).map(document -> new Printed(act, document)));
        found.ifPresent(printed -> look(
                printed.act(), Map.of("document", printed.document().document().number()), disclosures::shown));
        return found;
    }

    private static void look(
            CivilStatusAct act, Map<String, String> details, BiConsumer<AuditEntry, List<Long>> shown) {
        AuditEntry entry =
                AuditEntry.of(AuditAction.ACT_VIEWED).on("act " + act.id()).with(details);
        List<Long> principals = act.principals();
        List<Long> others = Stream.concat(
                        act.parties().stream(), act.notes().stream().flatMap(note -> note.parties().stream()))
                .map(ActParty::personId)
                .filter(Objects::nonNull)
                .filter(person -> !principals.contains(person))
                .toList();
        if (principals.isEmpty()) {
            shown.accept(entry, others);
            return;
        }
        shown.accept(entry.about(principals.getFirst()), others);
        principals.stream().skip(1).forEach(person -> shown.accept(entry.about(person), List.of()));
    }
}
