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
            optional("names_since", Cell.DATE, "сегашните имена са от", "имена от", "names since"),
            new Field(
                    "mother.egn", "mother_egn", Cell.EGN, false, List.of("егн на майката", "майка егн", "mother egn")),
            new Field("father.egn", "father_egn", Cell.EGN, false, List.of("егн на бащата", "баща егн", "father egn")),
            new Field(
                    "spouse.egn",
                    "spouse_egn",
                    Cell.EGN,
                    false,
                    List.of("егн на съпруга/та", "егн на съпруг/а", "spouse egn")),
            optional("married_on", Cell.DATE, "в брак от", "дата на брака", "married on")),
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
            optional("first_extract_on", Cell.DATE, "първи препис", "първи препис на")),
    /** Later changes on acts that are in the register already. */
    NOTES(
            null,
            List.of(),
            required("act_kind", Cell.ACT_KIND, "вид на акта", "акт"),
            required("number", Cell.NUMBER, "акт №", "номер на акт", "номер на акта", "номер", "№"),
            required("year", Cell.YEAR, "година на акта", "година"),
            required("ekatte", Cell.EKATTE, "екатте", "екатте на акта"),
            required("noted_on", Cell.DATE, "дата на отбелязването", "отбелязано на"),
            required("kind", Cell.NOTE_KIND, "вид на отбелязването", "отбелязване"),
            optional("effective_on", Cell.DATE, "в сила от"),
            required("ground", Cell.TEXT, "основание"),
            required("text", Cell.LONG_TEXT, "текст на отбелязването", "текст"),
            optional("official", Cell.TEXT, "длъжностно лице"),
            optional("needs_review", Cell.YES_NO, "за преглед", "да се преглежда"),
            optional("change", Cell.PARENT_CHANGE, "промяна", "какво се променя"),
            new Field(
                    "renamed.given",
                    "given",
                    Cell.NAME,
                    false,
                    List.of("ново собствено име", "собствено име на детето")),
            new Field("renamed.middle", "middle", Cell.NAME, false, List.of("ново бащино име", "бащино име на детето")),
            new Field(
                    "renamed.family", "family", Cell.NAME, false, List.of("ново фамилно име", "фамилно име на детето")),
            new Field("mother.egn", "mother_egn", Cell.EGN, false, List.of("егн на майката", "егн на осиновителката")),
            new Field(
                    "mother.lnch", "mother_lnch", Cell.LNCH, false, List.of("лнч на майката", "лнч на осиновителката")),
            new Field("father.egn", "father_egn", Cell.EGN, false, List.of("егн на бащата", "егн на осиновителя")),
            new Field("father.lnch", "father_lnch", Cell.LNCH, false, List.of("лнч на бащата", "лнч на осиновителя")));

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
        this.places = IntStream.range(0, fields.size())
                .boxed()
                .collect(Collectors.toMap(i -> fields.get(i).name(), i -> i));
    }

    /** Its table of staging. */
    String table() {
        return switch (this) {
            case PEOPLE -> "import_person";
            case BIRTHS, MARRIAGES, DEATHS -> "import_act";
            case NOTES -> "import_note";
        };
    }

    /** The kind of act; nothing for people, and for notes, whose rows say it. */
    @Nullable
    ActKind kind() {
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
