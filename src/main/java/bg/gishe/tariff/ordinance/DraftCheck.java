package bg.gishe.tariff.ordinance;

import bg.gishe.catalog.ServiceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through a draft: what keeps it from being submitted, and what its readers should know. */
public final class DraftCheck {

    /**
     * One finding.
     *
     * @param refused whether the draft cannot go on with it
     * @param key of the sentence that says it
     * @param about code of a service, channel or exemption, or null
     */
    public record Finding(
            boolean refused, String key, @Nullable String about) {}

    private final List<Finding> findings = new ArrayList<>();

    private DraftCheck() {}

    /** The findings, the refusals first. */
    public static List<Finding> of(
            Draft.Head head, OrdinanceText text, OrdinanceText inForce, List<ServiceCode> offered, LocalDate today) {
        DraftCheck check = new DraftCheck();
        check.head(head, today);
        check.fees(text, inForce, offered);
        check.reductions(text, inForce);
        check.exemptions(text, inForce);
        return check.findings.stream()
                .sorted((one, other) -> Boolean.compare(other.refused(), one.refused()))
                .toList();
    }

    private void head(Draft.Head head, LocalDate today) {
        refuseIf(head.decisionNumber() == null, "tariff.ordinance.check.decision-number");
        LocalDate decided = head.decisionDate();
        LocalDate first = head.validFrom();
        refuseIf(decided == null, "tariff.ordinance.check.decision-date");
        refuseIf(decided != null && decided.isAfter(today), "tariff.ordinance.check.decision-ahead");
        refuseIf(first == null, "tariff.ordinance.check.valid-from");
        refuseIf(first != null && !first.isAfter(today), "tariff.ordinance.check.not-ahead");
        refuseIf(first != null && decided != null && first.isBefore(decided), "tariff.ordinance.check.before-decision");
    }

    private void fees(OrdinanceText text, OrdinanceText inForce, List<ServiceCode> offered) {
        refuseIf(text.fees().isEmpty(), "tariff.ordinance.check.no-fees");
        Set<ServiceCode> priced = services(text);
        priced.stream()
                .filter(service -> SpeedOrder.fault(text.of(service)).isPresent())
                .forEach(service ->
                        findings.add(new Finding(true, "tariff.ordinance.check.faster-cheaper", service.value())));
        Set<ServiceCode> before = services(inForce);
        offered.stream()
                .filter(service -> !priced.contains(service) && before.contains(service))
                .forEach(service -> warn("tariff.ordinance.check.no-longer-priced", service.value()));
    }

    private void reductions(OrdinanceText text, OrdinanceText inForce) {
        Set<ServiceCode> priced = services(text);
        for (OrdinanceText.Reduction reduction : text.reductions()) {
            ServiceCode service = reduction.service();
            if (service != null && !priced.contains(service)) {
                warn("tariff.ordinance.check.reduction-of-nothing", service.value());
            }
        }
        inForce.reductions().stream()
                .map(OrdinanceText.Reduction::channel)
                .distinct()
                .filter(channel -> text.reductions().stream().noneMatch(one -> one.channel() == channel))
                .forEach(channel -> warn("tariff.ordinance.check.no-reduction", channel.name()));
    }

    private void exemptions(OrdinanceText text, OrdinanceText inForce) {
        inForce.exemptions().stream()
                .filter(before ->
                        text.exemptions().stream().noneMatch(one -> one.code().equals(before.code())))
                .forEach(before -> warn("tariff.ordinance.check.no-exemption", before.name()));
    }

    private static Set<ServiceCode> services(OrdinanceText text) {
        return text.fees().stream().map(OrdinanceText.Fee::service).collect(Collectors.toSet());
    }

    private void refuseIf(boolean fault, String key) {
        if (fault) {
            findings.add(new Finding(true, key, null));
        }
    }

    private void warn(String key, String about) {
        findings.add(new Finding(false, key, about));
    }
}
