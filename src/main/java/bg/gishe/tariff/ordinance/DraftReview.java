package bg.gishe.tariff.ordinance;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.tariff.FeeOrdinance;
import bg.gishe.tariff.PastDemand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a draft against the version that it replaces: its faults, its differences, and what it does to past requests. */
@Service
@Transactional(readOnly = true)
public class DraftReview {

    /** The days of a simulation, both included. */
    public record Period(LocalDate first, LocalDate last) {}

    private final OrdinanceTexts texts;
    private final FeeOrdinance ordinance;
    private final ServiceCatalog catalog;
    private final PastDemand asked;
    private final Clock clock;

    DraftReview(OrdinanceTexts texts, FeeOrdinance ordinance, ServiceCatalog catalog, PastDemand asked, Clock clock) {
        this.texts = texts;
        this.ordinance = ordinance;
        this.catalog = catalog;
        this.asked = asked;
        this.clock = clock;
    }

    /** What the check finds. */
    public List<DraftCheck.Finding> findings(Draft draft) {
        LocalDate today = LocalDate.now(clock);
        List<ServiceCode> offered =
                catalog.inForce(today).stream().map(AdministrativeService::code).toList();
        return DraftCheck.of(
                draft.head(), texts.ofDraft(draft.id()), texts.inForce(draft.replaces(today)), offered, today);
    }

    /** The draft beside the version that it replaces. */
    public Comparison comparison(Draft draft) {
        return Comparison.of(texts.inForce(draft.replaces(LocalDate.now(clock))), texts.ofDraft(draft.id()));
    }

    /** What the requests of the period would bring under the version that it replaces and under the draft. */
    public Effect effect(Draft draft, Period period) {
        return Effect.of(
                asked.between(period.first(), period.last()),
                ordinance.inForce(draft.replaces(LocalDate.now(clock))),
                texts.ofDraft(draft.id()).tariff(draft.head().decision()));
    }

    /** The calendar year, or the twelve months that end yesterday. */
    public Period period(@Nullable Integer year) {
        LocalDate today = LocalDate.now(clock);
        return year == null
                ? new Period(today.minusYears(1), today.minusDays(1))
                : new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
