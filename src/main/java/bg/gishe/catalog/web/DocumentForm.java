package bg.gishe.catalog.web;

import bg.gishe.catalog.DocumentText;
import bg.gishe.catalog.StandardForm;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.NotBlank;
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

        @NotBlank(message = "{catalog.missing}")
        @Size(max = 200, message = "{catalog.too-long}")
        @PrintedOnPaper
        @Nullable
        String validity,

        @Nullable String template,

        @Listed(StandardForm.class) @Nullable String standardForm) {

    static DocumentForm empty() {
        return new DocumentForm("", "", "", "", "");
    }

    static DocumentForm of(DocumentText text) {
        StandardForm form = text.standardForm();
        return new DocumentForm(
                text.title(),
                String.join("\n", text.grounds()),
                text.validity(),
                text.template(),
                form == null ? "" : form.name());
    }

    /** @param templates those that may be chosen */
    DocumentText text(Set<String> templates) {
        return new DocumentText(
                Typed.text(title),
                Typed.lines(grounds),
                Typed.text(validity),
                template != null && templates.contains(template) ? template : null,
                Listed.Check.find(StandardForm.class, standardForm).orElse(null));
    }
}
