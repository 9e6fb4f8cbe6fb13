package bg.gishe.issuing;

import bg.gishe.platform.Violation;
import bg.gishe.requests.ApplicantRule;
import bg.gishe.requests.AskedFor;
import bg.gishe.requests.Asking;
import bg.gishe.requests.ServiceRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through what a request is corrected to, by the rules of a new one. It is paid: what would change its price is another request.
 */
final class AmendmentCheck {

    private AmendmentCheck() {}

    /**
     * What stands against it.
     *
     * @param before what was asked for so far
     * @param asking who asks by what is corrected, as the register knows them
     */
    static List<Violation> faults(
            ServiceRequest request,
            AskedFor before,
            AskedFor corrected,
            Asking asking,
            VerdictBoard board,
            VerdictBoard.Line line) {
        List<Violation> faults = new ArrayList<>();
        if (corrected.copies() < 1) {
            faults.add(Violation.of("copies", "counter.basket.copies.number"));
        } else if (corrected.copies() > request.copies()) {
            faults.add(Violation.of("copies", "issuing.replacement.copies", request.copies()));
        }
        String purpose = corrected.purpose();
        if (purpose != null && purpose.length() > OrderCheck.LONGEST_PURPOSE) {
            faults.add(Violation.of("purpose", "counter.basket.purpose.too-long", OrderCheck.LONGEST_PURPOSE));
        }
        LetterCheck.against("purpose", purpose, BasketLetters.LETTER).ifPresent(faults::add);
        LetterCheck.against("name", corrected.applicant().name(), BasketLetters.LETTER)
                .ifPresent(faults::add);
        if (request.isReduced() && !corrected.isSameAsker(before)) {
            faults.add(Violation.of("relation", "issuing.replacement.price"));
        }
        if (isAskedAnew(before, corrected)) {
            faults.addAll(ApplicantRule.faultsOf(asking.forDocument(
                    board.file().standing(), line.service(), line.act().orElse(null))));
        }
        return faults;
    }

    /** Whether anything about whoever asks is another than what was judged when they asked. */
    private static boolean isAskedAnew(AskedFor before, AskedFor corrected) {
        return corrected.differencesFrom(before).stream()
                .anyMatch(part -> part != AskedFor.Part.PURPOSE && part != AskedFor.Part.COPIES);
    }
}
