package bg.gishe.counter.web;

import bg.gishe.catalog.Reason;
import bg.gishe.catalog.Verdict;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.platform.Format;
import bg.gishe.platform.Violation;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Verdicts and faults in sentences. */
@Component
public class Wording {

    /**
     * A verdict as shown on the board.
     *
     * @param style "once", "office" or "not"
     * @param icon a sign that says the same as the colour
     */
    public record Shown(VerdictBoard.Line line, String style, String icon, String word, List<Sentence> reasons) {}

    /** A reason with its legal ground. */
    public record Sentence(String text, String ground) {}

    private final MessageSource messages;
    private final Format format;

    Wording(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    Shown of(VerdictBoard.Line line) {
        return switch (line.verdict()) {
            case Verdict.AtOnce() -> new Shown(line, "once", "●", text("catalog.verdict.at-once"), List.of());
            case Verdict.BackOffice(var reasons) ->
                new Shown(
                        line,
                        "office",
                        "◐",
                        text("catalog.verdict.back-office"),
                        reasons.stream().map(this::sentence).toList());
            case Verdict.KeptElsewhere(var reason) ->
                new Shown(line, "not", "◌", text("catalog.verdict.elsewhere"), List.of(sentence(reason)));
            case Verdict.NotPossible(var reason) ->
                new Shown(line, "not", "○", text("catalog.verdict.not-possible"), List.of(sentence(reason)));
        };
    }

    String of(Violation fault) {
        return text(fault.key(), format.arguments(fault.arguments()));
    }

    private Sentence sentence(Reason reason) {
        return new Sentence(text(reason.key(), format.arguments(reason.arguments())), reason.ground());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
