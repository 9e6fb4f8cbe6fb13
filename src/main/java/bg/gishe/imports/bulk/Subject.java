package bg.gishe.imports.bulk;

import static bg.gishe.imports.bulk.Field.optional;
import static bg.gishe.imports.bulk.Field.required;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the rows of a file are. */
public enum Subject {
    PEOPLE(
            "import_person",
            List.of(
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
                    optional("current_address", Cell.TEXT, "настоящ адрес", "current address")));

    private final String table;
    private final List<Field> fields;
    private final Map<String, Integer> places;

    Subject(String table, List<Field> fields) {
        this.table = table;
        this.fields = fields;
        this.places = IntStream.range(0, fields.size()).boxed().collect(Collectors.toMap(i -> fields.get(i).column(), i -> i));
    }

    /** Its table of staging. */
    String table() {
        return table;
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
