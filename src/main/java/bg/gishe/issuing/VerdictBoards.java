package bg.gishe.issuing;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.IssuingPractice;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.catalog.Verdict;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.people.PersonLocks;
import bg.gishe.platform.Municipality;
import bg.gishe.platform.NotForDisplay;
import bg.gishe.tariff.FeeOrdinance;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.tariff.Tariff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges every service of the catalogue for a person at once. */
@NotForDisplay
@Service
@Transactional(readOnly = true)
public class VerdictBoards {

    private final CaseFiles files;
    private final PersonLocks locks;
    private final ServiceCatalog catalog;
    private final FeeOrdinance ordinance;
    private final IssuingPractice practice;
    private final DocumentFacts facts;
    private final Clock clock;

    VerdictBoards(
            CaseFiles files,
            PersonLocks locks,
            ServiceCatalog catalog,
            FeeOrdinance ordinance,
            IssuingSettings settings,
            Municipality municipality,
            DocumentFacts facts,
            Clock clock) {
        this.files = files;
        this.locks = locks;
        this.catalog = catalog;
        this.ordinance = ordinance;
        this.practice = settings.practice(municipality);
        this.facts = facts;
        this.clock = clock;
    }

    /** The board of the person, or empty when there is no such person. */
    public Optional<VerdictBoard> of(long personId) {
        LocalDate today = LocalDate.now(clock);
        return files.open(personId).map(file -> {
            Tariff tariff = ordinance.inForce(today, file.referenceVersion());
            return new VerdictBoard(
                    file,
                    tariff,
                    catalog.inForce(today, file.referenceVersion()).stream()
                            .map(service -> line(file, tariff, service, today))
                            .toList());
        });
    }

    /**
     * The board by what the registers hold now; nobody changes the person, the relatives or their acts until the caller's transaction ends. Read
     * once, after they are kept from change; of a record that was merged meanwhile it is the board of the surviving one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<VerdictBoard> holding(long personId) {
        locks.unchanged(personId);
        Optional<VerdictBoard> board = of(personId);
        long known = board.map(read -> read.file().person().id()).orElse(personId);
        return known == personId ? board : holding(known);
    }

    private VerdictBoard.Line line(CaseFile file, Tariff tariff, AdministrativeService service, LocalDate today) {
        Verdict verdict = printable(file, service, service.assess(file.factsFor(service, practice, today)));
        Optional<FeeQuote> fee = CounterPrice.quote(tariff, service.code(), 1, null);
        return new VerdictBoard.Line(service, verdict, file.actFor(service), fee);
    }

    /** What a document would say is asked of the font of papers: what it cannot show, an official has to look at. */
    private Verdict printable(CaseFile file, AdministrativeService service, Verdict verdict) {
        String template = service.document().template();
        return template == null || !(verdict instanceof Verdict.AtOnce)
                ? verdict
                : LetterCheck.against(
                                service,
                                facts.of(
                                        TemplateVersion.of(template, service.templateVersion()),
                                        file,
                                        file.actFor(service)))
                        .<Verdict>map(reason -> new Verdict.BackOffice(List.of(reason)))
                        .orElse(verdict);
    }
}
