package bg.gishe.audit.web;

import bg.gishe.audit.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the auditor asked for; today when no day was chosen. */
record AuditQuery(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Long person,
        @Nullable Long before) {

    static final AuditQuery ANY = new AuditQuery(null, null, null, null, null, null);

    AuditLog.Filter filter(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new AuditLog.Filter(
                Objects.requireNonNullElse(from, Objects.requireNonNullElse(until, today)),
                Objects.requireNonNullElse(until, today),
                word(actor),
                word(action),
                person,
                before);
    }

    void addTo(RedirectAttributes next) {
        if (from != null) {
            next.addAttribute("from", from.toString());
        }
        if (until != null) {
            next.addAttribute("until", until.toString());
        }
        next.addAttribute("actor", word(actor));
        next.addAttribute("action", word(action));
    }

    private static String word(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
    }
}
