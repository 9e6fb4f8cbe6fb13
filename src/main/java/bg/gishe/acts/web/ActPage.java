package bg.gishe.acts.web;

import bg.gishe.acts.ActDocuments;
import bg.gishe.acts.ActFiles;
import bg.gishe.acts.ActNotes;
import bg.gishe.acts.ActRegister;
import bg.gishe.acts.ActsMade;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.Correction;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.ParentChange;
import bg.gishe.platform.Municipality;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of an act with all that may be done to it. */
@Component
class ActPage {

    private final ActFiles files;
    private final ActRegister register;
    private final ActNotes notes;
    private final ActsMade made;
    private final ActDocuments documents;
    private final TypedFields typed;
    private final Municipality home;
    private final Clock clock;

    ActPage(
            ActFiles files,
            ActRegister register,
            ActNotes notes,
            ActsMade made,
            ActDocuments documents,
            TypedFields typed,
            Municipality home,
            Clock clock) {
        this.files = files;
        this.register = register;
        this.notes = notes;
        this.made = made;
        this.documents = documents;
        this.typed = typed;
        this.home = home;
        this.clock = clock;
    }

    /** The act as it is opened; where there is none, there is no page. */
    CivilStatusAct open(long id) {
        return files.open(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The act for what is entered on its open page. */
    CivilStatusAct again(long id) {
        return files.again(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The act as of the day, or as it stands. */
    String show(CivilStatusAct act, @Nullable LocalDate on, Model model) {
        List<ActRegister.Restriction> restrictions = register.restrictions(act.id());
        if (!model.containsAttribute("correction")) {
            model.addAttribute("correction", CorrectionForm.empty());
        }
        model.addAttribute("act", act)
                .addAttribute("fields", Correction.Field.values())
                .addAttribute("bases", Correction.Basis.values())
                .addAttribute("on", on)
                .addAttribute(
                        "keptElsewhere", !act.registry().municipalityCode().equals(home.code()))
                .addAttribute(
                        "shown", on == null ? act : act.asOf(on, restrictions).orElse(null))
                .addAttribute("related", notes.related(act.id()))
                .addAttribute("misstated", made.misstated(act.principals()))
                .addAttribute("documents", documents.of(act.id()))
                .addAttribute("restrictions", restrictions)
                .addAttribute(
                        "openRestrictions",
                        restrictions.stream()
                                .filter(ActRegister.Restriction::isOpen)
                                .toList())
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("places", typed.places())
                .addAttribute("changes", ParentChange.Kind.values())
                .addAttribute(
                        "noteKinds",
                        Stream.of(MarginalNote.Kind.values())
                                .filter(kind -> kind.isEntered()
                                        && kind != MarginalNote.Kind.CORRECTION
                                        && kind.isFor(act.kind()))
                                .toList());
        return "acts/act";
    }

    /** The act as the document says it. */
    String printed(long act, long document, Model model) {
        ActFiles.Printed printed =
                files.printed(act, document).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("act", printed.act()).addAttribute("printed", printed.document());
        return "acts/printed";
    }
}
