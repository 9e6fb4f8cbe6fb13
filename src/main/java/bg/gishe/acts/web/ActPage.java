package bg.gishe.acts.web;

import bg.gishe.acts.ActDocuments;
import bg.gishe.acts.ActNotes;
import bg.gishe.acts.ActRegister;
import bg.gishe.acts.Acts;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.ParentChange;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Municipality;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of an act with all that may be done to it; every look at it is written down. */
@Component
class ActPage {

    private final Acts acts;
    private final ActRegister register;
    private final ActNotes notes;
    private final ActDocuments documents;
    private final TypedFields typed;
    private final AuditTrail audit;
    private final Municipality home;
    private final Clock clock;

    ActPage(
            Acts acts,
            ActRegister register,
            ActNotes notes,
            ActDocuments documents,
            TypedFields typed,
            AuditTrail audit,
            Municipality home,
            Clock clock) {
        this.acts = acts;
        this.register = register;
        this.notes = notes;
        this.documents = documents;
        this.typed = typed;
        this.audit = audit;
        this.home = home;
        this.clock = clock;
    }

    /** The act; where there is none, there is no page. */
    CivilStatusAct require(long id) {
        return acts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The act as of the day, or as it stands. */
    String show(CivilStatusAct act, @Nullable LocalDate on, Model model) {
        seen(act, AuditEntry.of(AuditAction.ACT_VIEWED));
        List<ActRegister.Block> blocks = register.blocks(act.id());
        model.addAttribute("act", act)
                .addAttribute("on", on)
                .addAttribute("keptElsewhere", !act.municipalityCode().equals(home.code()))
                .addAttribute("shown", on == null ? act : act.asOf(on, blocks).orElse(null))
                .addAttribute("related", notes.related(act.id()))
                .addAttribute("documents", documents.of(act.id()))
                .addAttribute("blocks", blocks)
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("places", typed.places())
                .addAttribute("changes", ParentChange.Kind.values())
                .addAttribute(
                        "noteKinds",
                        Stream.of(MarginalNote.Kind.values())
                                .filter(kind -> kind.isFor(act.kind()))
                                .toList());
        return "acts/act";
    }

    /** The act as the document says it. */
    String printed(CivilStatusAct act, long document, Model model) {
        ActDocuments.Printed printed = documents
                .printed(act.id(), document)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        seen(
                act,
                AuditEntry.of(AuditAction.ACT_VIEWED)
                        .with(Map.of("document", printed.document().number())));
        model.addAttribute("act", act).addAttribute("printed", printed);
        return "acts/printed";
    }

    private void seen(CivilStatusAct act, AuditEntry what) {
        AuditEntry entry = what.on("act " + act.id());
        act.principals().forEach(person -> audit.record(entry.about(person)));
        if (act.principals().isEmpty()) {
            audit.record(entry);
        }
    }
}
