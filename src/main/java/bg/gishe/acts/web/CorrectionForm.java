package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.Correction;
import bg.gishe.acts.CorrectionOrder;
import bg.gishe.acts.PartyRole;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A correction of an act as typed by an official. */
record CorrectionForm(
        @NotBlank(message = "{acts.correction.role.missing}") @Listed(PartyRole.class) @Nullable
        String role,

        @NotBlank(message = "{acts.correction.field.missing}") @Listed(Correction.Field.class) @Nullable
        String field,

        @NotBlank(message = "{acts.correction.becomes.missing}")
        @Size(max = 100, message = "{acts.note.name.long}")
        @PrintedOnPaper
        @Nullable
        String becomes,

        @NotBlank(message = "{acts.correction.basis.missing}") @Listed(Correction.Basis.class) @Nullable
        String basis,

        @NotBlank(message = "{acts.note.ground.missing}")
        @Size(max = 300, message = "{acts.note.ground.long}")
        @PrintedOnPaper
        @Nullable
        String ground,

        @Nullable String day) {

    static CorrectionForm empty() {
        return new CorrectionForm("", "", "", "", "", "");
    }

    /** The order; only when the form has no faults. */
    CorrectionOrder order(LocalDate decided) {
        return new CorrectionOrder(
                Listed.Check.find(PartyRole.class, role).orElseThrow(),
                Listed.Check.find(Correction.Field.class, field).orElseThrow(),
                strip(becomes),
                Listed.Check.find(Correction.Basis.class, basis).orElseThrow(),
                strip(ground),
                decided);
    }

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "CorrectionForm";
    }
}
