package bg.gishe.people.web;

import bg.gishe.people.LegalRestriction;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A legal restriction as typed by an official.
 *
 * @param guardian ЕГН or ЛНЧ of the guardian or curator, or the names of one who is not in the register
 */
record RestrictionForm(
        @NotBlank(message = "{people.restrictions.kind.missing}") @Listed(LegalRestriction.Kind.class) @Nullable
        String kind,

        @NotBlank(message = "{people.restrictions.court.missing}")
        @Size(max = 200, message = "{acts.too-long}")
        @PrintedOnPaper
        @Nullable
        String court,

        @NotBlank(message = "{people.restrictions.case.missing}")
        @Size(max = 200, message = "{acts.too-long}")
        @PrintedOnPaper
        @Nullable
        String caseNumber,

        @Nullable String decidedOn,
        @Nullable String since,

        @Size(max = 200, message = "{acts.too-long}") @PrintedOnPaper @Nullable
        String guardian) {

    static RestrictionForm empty() {
        return new RestrictionForm("", "", "", "", "", "");
    }

    /** The kind that was chosen; only when the form has no faults. */
    LegalRestriction.Kind kindChosen() {
        return Listed.Check.find(LegalRestriction.Kind.class, kind).orElseThrow();
    }

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "RestrictionForm";
    }
}
