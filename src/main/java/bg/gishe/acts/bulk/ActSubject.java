package bg.gishe.acts.bulk;

import static bg.gishe.imports.Field.optional;
import static bg.gishe.imports.Field.required;

import bg.gishe.acts.ActKind;
import bg.gishe.imports.Cell;
import bg.gishe.imports.Field;
import bg.gishe.imports.Subject;
import java.util.ArrayList;
import java.util.List;

/** Files of acts of one kind: an act a row. */
public enum ActSubject {
    BIRTHS(
            ActKind.BIRTH,
            List.of(Party.CHILD, Party.MOTHER, Party.FATHER),
            required("event_date", Cell.DATE, "дата на раждане", "роден на", "дата на раждане на детето"),
            optional("event_time", Cell.TIME, "час на раждане", "час"),
            optional("event_ekatte", Cell.EKATTE, "екатте на раждане", "екатте на събитието"),
            optional("event_place", Cell.TEXT, "място на раждане"),
            optional("declarant", Cell.TEXT, "обявител", "деклариран от"),
            optional("document", Cell.TEXT, "документ", "съобщение за раждане")),
    MARRIAGES(
            ActKind.MARRIAGE,
            List.of(Party.HUSBAND, Party.WIFE),
            required("event_date", Cell.DATE, "дата на брака", "дата на сключване"),
            optional("event_ekatte", Cell.EKATTE, "екатте на брака", "екатте на събитието"),
            optional("event_place", Cell.TEXT, "място на брака"),
            optional("regime", ActCells.REGIME, "режим", "имуществен режим"),
            optional("permission", Cell.TEXT, "разрешение на съда", "разрешение"),
            optional("witness_1", Cell.TEXT, "първи свидетел", "свидетел 1"),
            optional("witness_2", Cell.TEXT, "втори свидетел", "свидетел 2")),
    DEATHS(
            ActKind.DEATH,
            List.of(Party.DECEASED),
            required("event_date", Cell.DATE, "дата на смърт", "починал на"),
            optional("event_time", Cell.TIME, "час на смърт", "час"),
            optional("event_ekatte", Cell.EKATTE, "екатте на смърт", "екатте на събитието"),
            optional("event_place", Cell.TEXT, "място на смърт"),
            optional("declarant", Cell.TEXT, "обявител", "деклариран от"),
            optional("document", Cell.TEXT, "документ", "съобщение за смърт"),
            optional("first_extract_on", Cell.DATE, "първи препис", "първи препис на"));

    private final ActKind kind;
    private final List<Party> parties;
    private final Subject subject;

    ActSubject(ActKind kind, List<Party> parties, Field... own) {
        this.kind = kind;
        this.parties = parties;
        List<Field> fields = new ArrayList<>();
        fields.add(required("number", Cell.NUMBER, "акт №", "номер на акт", "номер", "№"));
        fields.add(required("made_on", Cell.DATE, "дата на акта", "дата на съставяне", "съставен на"));
        fields.add(required("ekatte", Cell.EKATTE, "екатте", "екатте на акта", "екатте на съставяне"));
        fields.addAll(List.of(own));
        parties.forEach(party -> fields.addAll(party.fields()));
        fields.add(optional("official", Cell.TEXT, "длъжностно лице"));
        fields.add(optional("original_due", Cell.YES_NO, "оригиналът не е издаден", "неиздаден оригинал"));
        this.subject =
                new Subject(name(), "import_act", fields, List.of(), (row, today) -> ActRules.check(this, row, today));
    }

    /** What the engine knows of it. */
    public Subject subject() {
        return subject;
    }

    /** The kind of the acts. */
    ActKind kind() {
        return kind;
    }

    /** Whom a row names. */
    List<Party> parties() {
        return parties;
    }

    /** The first whom a row names: the child, or the deceased. */
    Party principal() {
        return parties.getFirst();
    }
}
