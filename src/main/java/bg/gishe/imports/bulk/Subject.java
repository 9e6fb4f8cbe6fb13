package bg.gishe.imports.bulk;

import static bg.gishe.imports.bulk.Field.optional;
import static bg.gishe.imports.bulk.Field.required;

import bg.gishe.acts.ActKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the rows of a file are. */
public enum Subject {
    PEOPLE(
            null,
            List.of(),
            optional("egn", Cell.EGN, "егн", "egn"),
            optional("lnch", Cell.LNCH, "лнч", "lnch"),
            required("given", Cell.NAME, "собствено име", "име", "given"),
            optional("middle", Cell.NAME, "бащино име", "презиме", "бащино", "middle"),
            optional("family", Cell.NAME, "фамилно име", "фамилия", "family"),
            optional("sex", Cell.SEX, "пол", "sex"),
            optional("birth_date", Cell.DATE, "дата на раждане", "роден на", "родена на", "birth date"),
            optional("birth_ekatte", Cell.EKATTE, "екатте на раждане", "birth ekatte"),
            optional("birth_place", Cell.TEXT, "място на раждане", "месторождение", "birth place"),
            optional("citizenship", Cell.TEXT, "гражданство", "citizenship"),
            optional("marital_status", Cell.MARITAL_STATUS, "семейно положение", "marital status"),
            optional("death_date", Cell.DATE, "дата на смърт", "death date"),
            optional("address_ekatte", Cell.EKATTE, "екатте на адреса", "екатте", "address ekatte"),
            optional("permanent_address", Cell.TEXT, "постоянен адрес", "permanent address"),
            optional("current_address", Cell.TEXT, "настоящ адрес", "current address"),
            optional("address_since", Cell.DATE, "адресът е от", "адрес от", "address since"),
            optional("former_family", Cell.NAME, "предишно фамилно име", "предишна фамилия", "former family"),
            optional("names_since", Cell.DATE, "сегашните имена са от", "имена от", "names since")),
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
            optional("regime", Cell.REGIME, "режим", "имуществен режим"),
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

    private final @Nullable ActKind kind;
    private final List<Party> parties;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Integer> places;

    Subject(@Nullable ActKind kind, List<Party> parties, Field... own) {
        this.kind = kind;
        this.parties = parties;
        if (kind != null) {
            fields.add(required("number", Cell.NUMBER, "акт №", "номер на акт", "номер", "№"));
            fields.add(required("made_on", Cell.DATE, "дата на акта", "дата на съставяне", "съставен на"));
            fields.add(required("ekatte", Cell.EKATTE, "екатте", "екатте на акта", "екатте на съставяне"));
        }
        fields.addAll(List.of(own));
        parties.forEach(party -> fields.addAll(party.fields()));
        if (kind != null) {
            fields.add(optional("official", Cell.TEXT, "длъжностно лице"));
        }
        this.places = IntStream.range(0, fields.size()).boxed().collect(Collectors.toMap(i -> fields.get(i).name(), i -> i));
    }

    /** Its table of staging. */
    String table() {
        return kind == null ? "import_person" : "import_act";
    }

    /** The kind of act; nothing for people. */
    @Nullable ActKind kind() {
        return kind;
    }

    /** Whom a row about an act names. */
    List<Party> parties() {
        return parties;
    }

    /** Its fields, in the order of the page and of staging. */
    public List<Field> fields() {
        return fields;
    }

    Map<String, Integer> places() {
        return places;
    }

    /** Message key of its name. */
    public String key() {
        return "bulk.subject." + name();
    }
}
