package bg.gishe.issuing;

import bg.gishe.catalog.Reason;
import bg.gishe.catalog.Verdict;
import bg.gishe.documents.SealState;
import bg.gishe.platform.Format;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.ApplicantRule;
import bg.gishe.requests.Asking;
import bg.gishe.requests.Askings;
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

/** Judges anew what was asked on an earlier day: whether its document can be made now, and in words why not. */
@Component
class Reassessment {

    private static final Locale BULGARIAN = Locale.of("bg");

    private final Askings askings;
    private final MessageSource messages;
    private final Format format;
    private final Clock clock;

    Reassessment(Askings askings, MessageSource messages, Format format, Clock clock) {
        this.askings = askings;
        this.messages = messages;
        this.format = format;
        this.clock = clock;
    }

    /** The service when the document can be made at once, or why not; a right to ask is judged by the day of asking. */
    Result<VerdictBoard.Line> judge(ServiceRequest request, VerdictBoard board) {
        return judge(request, request.applicant(), board);
    }

    /** The same for a request that is asked by this applicant from now on. */
    Result<VerdictBoard.Line> judge(ServiceRequest request, Applicant applicant, VerdictBoard board) {
        Optional<VerdictBoard.Line> judged = board.lines().stream()
                .filter(line -> line.service().code().value().equals(request.serviceCode()))
                .findFirst();
        if (judged.isEmpty()) {
            return Result.refused("issuing.paid.service-gone");
        }
        VerdictBoard.Line line = judged.get();
        List<Reason> reasons = switch (line.verdict()) {
            case Verdict.AtOnce atOnce -> List.of();
            case Verdict.BackOffice(var found) -> found;
            case Verdict.KeptElsewhere(var found) -> List.of(found);
            case Verdict.NotPossible(var found) -> List.of(found);
        };
        if (!reasons.isEmpty()) {
            return new Result.Refused<>(reasons.stream()
                    .map(reason -> new Violation("", reason.key(), reason.arguments()))
                    .toList());
        }
        if (!Objects.equals(line.act().map(act -> act.id()).orElse(null), request.actId())) {
            return Result.refused("issuing.paid.other-act");
        }
        return fault(request, applicant, board, line)
                .<Result<VerdictBoard.Line>>map(fault -> new Result.Refused<>(List.of(fault)))
                .orElseGet(() -> Result.done(line));
    }

    /** The reasons as one text of sentences. */
    String words(Result.Refused<?> refused) {
        return refused.violations().stream()
                .map(violation -> text(violation.key(), violation.arguments()))
                .collect(Collectors.joining(" "));
    }

    /** Why nothing can be issued now. */
    static Violation sealFault(SealState.Unusable unusable) {
        String key = "documents.seal.unusable." + unusable.why().name();
        return unusable.day() == null ? Violation.of("seal", key) : Violation.of("seal", key, unusable.day());
    }

    private Optional<Violation> fault(
            ServiceRequest request, Applicant applicant, VerdictBoard board, VerdictBoard.Line line) {
        Asking asking = askings.of(
                applicant, board.file().standing(), LocalDate.ofInstant(request.registeredAt(), clock.getZone()));
        return ApplicantRule.faultsByTheRegister(asking.forDocument(
                        board.file().standing(), line.service(), line.act().orElse(null)))
                .stream()
                .findFirst();
    }

    private String text(String key, List<Object> arguments) {
        return messages.getMessage(key, format.arguments(arguments), BULGARIAN);
    }
}
