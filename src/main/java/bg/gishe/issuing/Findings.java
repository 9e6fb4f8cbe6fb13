package bg.gishe.issuing;

import bg.gishe.catalog.Reason;
import bg.gishe.catalog.Verdict;
import bg.gishe.documents.SealState;
import bg.gishe.platform.Format;
import bg.gishe.requests.ApplicantRule;
import bg.gishe.requests.Fault;
import bg.gishe.requests.ServiceRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Judges anew what was asked on an earlier day: why its document cannot be made now, in words. */
@Component
class Findings {

    private static final Locale BULGARIAN = Locale.of("bg");

    private final MessageSource messages;
    private final Format format;
    private final Clock clock;

    Findings(MessageSource messages, Format format, Clock clock) {
        this.messages = messages;
        this.format = format;
        this.clock = clock;
    }

    /** Why not, or nothing when the document can be made at once; a right to ask is judged on the day of asking. */
    Optional<String> against(ServiceRequest request, VerdictBoard board) {
        Optional<VerdictBoard.Line> judged = board.lines().stream()
                .filter(line -> line.service().code().value().equals(request.serviceCode()))
                .findFirst();
        if (judged.isEmpty()) {
            return Optional.of(text("paid.service-gone", List.of()));
        }
        VerdictBoard.Line line = judged.get();
        List<Reason> reasons = switch (line.verdict()) {
            case Verdict.AtOnce atOnce -> List.of();
            case Verdict.BackOffice(var found) -> found;
            case Verdict.KeptElsewhere(var found) -> List.of(found);
            case Verdict.NotPossible(var found) -> List.of(found);
        };
        if (!reasons.isEmpty()) {
            return Optional.of(reasons.stream()
                    .map(reason -> text(reason.key(), reason.arguments()))
                    .collect(Collectors.joining(" ")));
        }
        if (!Objects.equals(line.act().map(act -> act.id()).orElse(null), request.actId())) {
            return Optional.of(text("paid.other-act", List.of()));
        }
        return applicant(request, board, line).map(fault -> text(fault.key(), fault.arguments()));
    }

    /** Another desk has handed the original over. */
    String originalIsGone() {
        return text("paid.original-gone", List.of());
    }

    /** The document shows what nobody at a desk may see any more. */
    String documentIsClosed() {
        return text("replacement.closed", List.of());
    }

    /** The register says something else than the original that was handed over. */
    String originalDiffers() {
        return text("replacement.original-differs", List.of());
    }

    /** Nothing can be sealed, so nothing is annulled for the sake of another either. */
    String nothingIsSealed(SealState.Unusable unusable) {
        Fault fault = sealFault(unusable);
        return text(fault.key(), fault.arguments()) + " " + text("seal.tell", List.of());
    }

    /** Why nothing can be issued now. */
    static Fault sealFault(SealState.Unusable unusable) {
        String key = "seal.unusable." + unusable.why().name();
        return unusable.day() == null ? Fault.of("seal", key) : Fault.of("seal", key, unusable.day());
    }

    private Optional<Fault> applicant(ServiceRequest request, VerdictBoard board, VerdictBoard.Line line) {
        return ApplicantRule.faultsOf(new ApplicantRule.Wish(
                        request.applicant(),
                        board.file().person(),
                        board.file().family(),
                        board.file().restrictions(),
                        line.service(),
                        line.act().orElse(null),
                        LocalDate.ofInstant(request.registeredAt(), clock.getZone())))
                .stream()
                .findFirst();
    }

    private String text(String key, List<Object> arguments) {
        return messages.getMessage(key, format.arguments(arguments), BULGARIAN);
    }
}
