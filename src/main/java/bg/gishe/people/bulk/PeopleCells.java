package bg.gishe.people.bulk;

import bg.gishe.imports.Cell;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.NameLetters;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Cells about people. */
public final class PeopleCells {

    /** An ЕГН whose date and check digit hold. */
    public static final Cell EGN = text -> Egn.check(text)
            .map(fault -> Cell.Read.fault(
                    "egn-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-')))
            .orElseGet(() -> Cell.Read.value(text));

    /** A ЛНЧ whose check digit holds. */
    public static final Cell LNCH =
            text -> Lnch.parse(text).isPresent() ? Cell.Read.value(text) : Cell.Read.fault("lnch-invalid");

    /** One name of a person, written in capitals or as people write it. */
    public static final Cell NAME = text -> {
        if (text.length() > 60) {
            return Cell.Read.fault("too-long");
        }
        OptionalInt strange = NameLetters.strange(text);
        return strange.isPresent()
                ? Cell.Read.fault(Character.isLetter(strange.getAsInt()) ? "name-mixed" : "name-letters")
                : Cell.Read.printed(NameLetters.tidy(ProperName.of(text)));
    };

    public static final Cell SEX = Cell.word(Map.of(
            "м", "MALE", "мъж", "MALE", "мъжки", "MALE", "m", "MALE", "male", "MALE", "ж", "FEMALE", "жена", "FEMALE",
            "женски", "FEMALE", "f", "FEMALE", "female", "FEMALE"));

    public static final Cell MARITAL_STATUS = Cell.word(Map.of(
            "неженен",
            "SINGLE",
            "неомъжена",
            "SINGLE",
            "женен",
            "MARRIED",
            "омъжена",
            "MARRIED",
            "разведен",
            "DIVORCED",
            "разведена",
            "DIVORCED",
            "вдовец",
            "WIDOWED",
            "вдовица",
            "WIDOWED",
            "неустановено",
            "UNKNOWN"));

    private PeopleCells() {}
}
