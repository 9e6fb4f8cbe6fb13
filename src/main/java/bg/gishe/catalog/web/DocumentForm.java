package bg.gishe.catalog.web;

import bg.gishe.catalog.DocumentText;
import bg.gishe.catalog.StandardForm;
import bg.gishe.catalog.Validity;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator typed of the document of a service; grounds stand a line each. */
record DocumentForm(
        @NotBlank(message = "{catalog.missing}")
        @Size(max = 200, message = "{catalog.too-long}")
        @PrintedOnPaper
        @Nullable
        String title,

        @NotBlank(message = "{catalog.missing}")
        @Size(max = 2000, message = "{catalog.too-long}")
        @PrintedOnPaper
        @Nullable
        String grounds,

        @Pattern(regexp = "\\s*([1-9][0-9]?|1[01][0-9]|120)?\\s*", message = "{catalog.validity.months.wrong}")
        @Nullable
        String validityMonths,

        @Size(max = 200, message = "{catalog.too-long}") @PrintedOnPaper @Nullable
        String validityGround,

        @Nullable String validityConfirmed,

        @Nullable String template,

        @Listed(StandardForm.class) @Nullable String standardForm) {

    static DocumentForm empty() {
        return new DocumentForm("", "", "", "", "", "", "");
    }

    static DocumentForm of(DocumentText text) {
        StandardForm form = text.standardForm();
        Validity validity = text.validity();
        return new DocumentForm(
                text.title(),
                String.join("\n", text.grounds()),
                validity == null ? "" : String.valueOf(validity.months()),
                validity == null ? "" : validity.ground(),
                validity != null && validity.confirmed() ? "true" : "",
                text.template(),
                form == null ? "" : form.name());
    }

    /** @param templates those that may be chosen */
    DocumentText text(Set<String> templates) {
        return new DocumentText(
                Typed.text(title),
                Typed.lines(grounds),
                validity(),
                template != null && templates.contains(template) ? template : null,
                Listed.Check.find(StandardForm.class, standardForm).orElse(null));
    }

    /** Nothing where neither a term nor a ground was typed; what is missing of the two is a fault of the draft. */
    private @Nullable Validity validity() {
        String months = Typed.text(validityMonths);
        String ground = Typed.text(validityGround);
        return months.isEmpty() && ground.isEmpty()
                ? null
                : new Validity(
                        months.matches("[0-9]{1,3}") ? Integer.parseInt(months) : 0,
                        ground,
                        "true".equals(validityConfirmed));
    }
}
