package bg.gishe.people.bulk;

import static bg.gishe.imports.Field.optional;
import static bg.gishe.imports.Field.required;

import bg.gishe.imports.Cell;
import bg.gishe.imports.Field;
import bg.gishe.imports.Subject;
import java.util.List;

/** Files of people: a person a row, with the address, and with parents and spouse by their ЕГН. */
public final class PeopleSubject {

    /** Rows about people. */
    public static final Subject PEOPLE = new Subject(
            "PEOPLE",
            "import_person",
            List.of(
                    optional("egn", PeopleCells.EGN, "егн", "egn"),
                    optional("lnch", PeopleCells.LNCH, "лнч", "lnch"),
                    required("given", PeopleCells.NAME, "собствено име", "име", "given"),
                    optional("middle", PeopleCells.NAME, "бащино име", "презиме", "бащино", "middle"),
                    optional("family", PeopleCells.NAME, "фамилно име", "фамилия", "family"),
                    optional("sex", PeopleCells.SEX, "пол", "sex"),
                    optional("birth_date", Cell.DATE, "дата на раждане", "роден на", "родена на", "birth date"),
                    optional("birth_ekatte", Cell.EKATTE, "екатте на раждане", "birth ekatte"),
                    optional("birth_place", Cell.TEXT, "място на раждане", "месторождение", "birth place"),
                    optional("citizenship", Cell.TEXT, "гражданство", "citizenship"),
                    optional("marital_status", PeopleCells.MARITAL_STATUS, "семейно положение", "marital status"),
                    optional("death_date", Cell.DATE, "дата на смърт", "death date"),
                    optional("address_ekatte", Cell.EKATTE, "екатте на адреса", "екатте", "address ekatte"),
                    optional("permanent_address", Cell.TEXT, "постоянен адрес", "permanent address"),
                    optional("current_address", Cell.TEXT, "настоящ адрес", "current address"),
                    optional("address_since", Cell.DATE, "адресът е от", "адрес от", "address since"),
                    optional(
                            "former_family",
                            PeopleCells.NAME,
                            "предишно фамилно име",
                            "предишна фамилия",
                            "former family"),
                    optional("names_since", Cell.DATE, "сегашните имена са от", "имена от", "names since"),
                    relative("mother", "егн на майката", "майка егн", "mother egn"),
                    relative("father", "егн на бащата", "баща егн", "father egn"),
                    relative("spouse", "егн на съпруга/та", "егн на съпруг/а", "spouse egn"),
                    optional("married_on", Cell.DATE, "в брак от", "дата на брака", "married on")),
            List.of("egn", "lnch"),
            PersonRules::check);

    private PeopleSubject() {}

    private static Field relative(String who, String... headings) {
        return new Field(who + ".egn", who + "_egn", PeopleCells.EGN, false, List.of(headings));
    }
}
