package bg.gishe.acts.bulk;

import bg.gishe.acts.ActImport;
import bg.gishe.acts.ActNumber;
import bg.gishe.acts.MarriageRecord;
import bg.gishe.imports.ImportReport;
import bg.gishe.imports.ImportReport.Kind;
import bg.gishe.imports.ImportReport.Line;
import bg.gishe.imports.MessageImport;
import bg.gishe.imports.RegixFile;
import bg.gishe.people.Egn;
import bg.gishe.people.PersonImport;
import bg.gishe.people.PersonImport.Remark;
import bg.gishe.people.PersonRecord;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Sex;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.PaperAlphabet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over answers of RegiX: {@code people} and {@code acts} each take their part, a file wholly or not at all. The same
 * file twice changes nothing.
 */
@Service
class RegixImport implements MessageImport {

    private final PersonImport people;
    private final ActImport acts;
    private final PaperAlphabet paper;
    private final AuditTrail audit;
    private final Disclosures disclosures;
    private final TransactionTemplate transaction;

    /** What became of a file, and whom of the register it told of. */
    private record Attempt(ImportReport report, List<Long> known) {}

    /** What is told of a file while it is taken over. */
    private record Telling(List<Line> lines, List<Long> known) {

        void add(Line line) {
            lines.add(line);
        }
    }

    RegixImport(
            PersonImport people,
            ActImport acts,
            PaperAlphabet paper,
            AuditTrail audit,
            Disclosures disclosures,
            TransactionTemplate transaction) {
        this.people = people;
        this.acts = acts;
        this.paper = paper;
        this.audit = audit;
        this.disclosures = disclosures;
        this.transaction = transaction;
    }

    @Override
    public List<ImportReport> check(List<RegixFile> files) {
        List<Attempt> tried = transaction.execute(status -> {
            status.setRollbackOnly();
            return files.stream().map(this::taken).toList();
        });
        disclosures.shown(
                AuditEntry.of(AuditAction.IMPORTED)
                        .on("regix")
                        .with(Map.of("step", "CHECK", "files", "" + files.size())),
                tried.stream().flatMap(one -> one.known().stream()).toList());
        return tried.stream().map(Attempt::report).toList();
    }

    @Override
    public ImportReport take(String file, byte[] xml) {
        return taken(new RegixFile(file, xml)).report();
    }

    private Attempt taken(RegixFile file) {
        try {
            RegixMessage message = RegixReader.read(file.xml(), paper);
            return transaction.execute(status -> {
                Telling lines = new Telling(new ArrayList<>(), new ArrayList<>());
                switch (message) {
                    case RegixMessage.FamilyStatus family -> take(family, lines);
                    case RegixMessage.MarriageCertificate marriage -> take(marriage, lines);
                }
                return new Attempt(new ImportReport(file.name(), false, lines.lines()), lines.known());
            });
        } catch (UnreadableMessageException e) {
            List<Line> refused = List.of(new Line(Kind.REFUSED, e.key(), ""));
            return new Attempt(new ImportReport(file.name(), true, refused), List.of());
        }
    }

    private void take(RegixMessage.FamilyStatus said, Telling lines) {
        PersonImport.Outcome subject = take(said.person(), lines);
        String whom = whom(said.person());
        if (said.contradictory()) {
            lines.add(new Line(Kind.REMARK, "imports.regix.remark.status-contradictory", whom));
        }
        people.status(subject.personId(), said.status()).ifPresent(remark -> lines.add(remark(remark, whom)));
        for (RegixMessage.Relative relative : said.relatives()) {
            Optional<PersonRecord> person = relative.person();
            if (person.isEmpty()) {
                lines.add(new Line(Kind.REMARK, "imports.regix.remark.relative-without-number", whom));
                continue;
            }
            PersonImport.Outcome other = take(person.get(), lines);
            switch (relative.kind()) {
                case SPOUSE -> {
                    // A spouse who died is no spouse any more; since when they were one the message does not say.
                    if (person.get().deathDate() == null) {
                        people.married(subject.personId(), other.personId(), null)
                                .ifPresent(remark -> lines.add(remark(remark, whom)));
                    }
                }
                case CHILD -> people.parent(other.personId(), subject.personId());
            }
        }
    }

    private void take(RegixMessage.MarriageCertificate said, Telling lines) {
        PersonImport.Outcome man = take(said.man().person(), lines);
        PersonImport.Outcome woman = take(said.woman().person(), lines);
        MarriageRecord act = new MarriageRecord(
                new ActNumber(said.actNumber(), said.actDate()),
                said.actPlace(),
                said.marriedOn(),
                said.eventPlace(),
                List.of(spouse(said.man(), man, Sex.MALE), spouse(said.woman(), woman, Sex.FEMALE)));
        String whom = "№ " + act.number().digits() + "/" + act.number().year() + ", "
                + act.place().kind() + " " + act.place().name();
        lines.add(
                switch (acts.take(act)) {
                    case ADDED -> new Line(Kind.ADDED, "imports.regix.act.added", whom);
                    case KNOWN -> new Line(Kind.KNOWN, "imports.regix.act.known", whom);
                    case CONTRADICTS -> new Line(Kind.REMARK, "imports.regix.act.contradicts", whom);
                });
        if (said.signatureInvalid()) {
            lines.add(new Line(Kind.REMARK, "imports.regix.remark.signature", whom));
        }
        people.married(man.personId(), woman.personId(), said.marriedOn())
                .ifPresent(remark -> lines.add(remark(remark, whom)));
    }

    private PersonImport.Outcome take(PersonRecord said, Telling lines) {
        PersonImport.Outcome taken = people.take(said)
                .orElseThrow(() -> new UnreadableMessageException("imports.regix.unreadable.birth-date"));
        String whom = whom(said);
        if (!taken.added()) {
            lines.known().add(taken.personId());
        }
        lines.add(
                taken.added()
                        ? new Line(Kind.ADDED, "imports.regix.person.added", whom)
                        : new Line(Kind.KNOWN, "imports.regix.person.known", whom));
        taken.remarks().forEach(remark -> lines.add(remark(remark, whom)));
        audit.record(AuditEntry.of(AuditAction.IMPORTED).about(taken.personId()).on("regix"));
        return taken;
    }

    private static MarriageRecord.Spouse spouse(RegixMessage.Spouse said, PersonImport.Outcome taken, Sex sex) {
        PersonRecord person = said.person();
        return new MarriageRecord.Spouse(
                taken.personId(),
                person.names(),
                said.familyAfter(),
                Egn.parse(person.number()).map(Egn::value).orElse(null),
                person.birthDate(),
                sex);
    }

    private static Line remark(Remark remark, String whom) {
        return new Line(
                Kind.REMARK,
                "imports.regix.remark." + remark.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                whom);
    }

    private static String whom(PersonRecord person) {
        return person.names().full() + ", " + PersonalNumber.mask(person.number());
    }
}
