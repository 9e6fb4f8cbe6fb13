package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal restriction by a court (ЗГР, чл. 24; ЗЛС, чл. 5).
 *
 * @param guardian names of the guardian or curator, where known
 * @param guardianId the same in the register, where they are in it
 */
public record LegalRestriction(
        Kind kind,
        String court,
        String caseNumber,
        LocalDate decidedOn,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String guardian,
        @Nullable Long guardianId) {

    /** A restriction whose guardian or curator, if there is one, is known by name alone. */
    public LegalRestriction(
            Kind kind,
            String court,
            String caseNumber,
            LocalDate decidedOn,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String guardian) {
        this(kind, court, caseNumber, decidedOn, since, until, guardian, null);
    }

    /** What is restricted. */
    public enum Kind {
        PLENARY_INTERDICTION("пълно запрещение"),
        LIMITED_INTERDICTION("ограничено запрещение"),
        PARENTAL_RIGHTS_LOST("лишен от родителски права"),
        PARENTAL_RIGHTS_LIMITED("ограничени родителски права");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** Whether it takes away or limits legal capacity, so that the person has a guardian or a curator (ЗЛС, чл. 5). */
        public boolean isInterdiction() {
            return this == PLENARY_INTERDICTION || this == LIMITED_INTERDICTION;
        }

        /** The words of the certificate (Наредба № РД-02-20-6, Приложение № 8). */
        public String text() {
            return text;
        }
    }
}
