package bg.gishe.audit.web;

import bg.gishe.audit.AuditLog;
import bg.gishe.platform.DateText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the auditor asked for; today when no day was chosen. */
record AuditQuery(
        @Nullable String from,
        @Nullable String until,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Long person,
        @Nullable Long before) {

    static final AuditQuery ANY = new AuditQuery(null, null, null, null, null, null);

    AuditLog.Filter filter(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = day(until).orElse(today);
        return new AuditLog.Filter(day(from).orElse(last), last, word(actor), word(action), person, before);
    }

    /** Whether something was typed for the first day that is no day. */
    boolean wrongFrom() {
        return isTyped(from) && day(from).isEmpty();
    }

    /** Whether something was typed for the last day that is no day. */
    boolean wrongUntil() {
        return isTyped(until) && day(until).isEmpty();
    }

    void addTo(RedirectAttributes next) {
        next.addAttribute("from", word(from));
        next.addAttribute("until", word(until));
        next.addAttribute("actor", word(actor));
        next.addAttribute("action", word(action));
    }

    private static boolean isTyped(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return typed == null ? Optional.empty() : DateText.parse(typed);
    }

    private static String word(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
    }
}
