package bg.gishe.acts;

import bg.gishe.people.Citizenship;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is stated for a birth act beside who was born to whom.
 *
 * @param citizenship of the child, as the register writes it; asked, never assumed
 * @param address whose permanent address is the child's where those of the parents differ (ЗГР, чл. 90, ал. 2), or null
 * @param fatherGround by what the father is another than the husband, or nobody: a court's decision with number, court and day; empty when he is
 * @param court the decision by which an act is made after year and term (ЗГР, чл. 44, ал. 2), or null
 * @param confirmed what the official was asked and says is so
 */
public record BirthStatement(
        String citizenship,
        BirthStatement.@Nullable Home address,
        String fatherGround,
        BirthStatement.@Nullable Decision court,
        Set<BirthQuestion> confirmed) {

    /** Of a Bulgarian child, of whom there is nothing to ask. */
    public static final BirthStatement USUAL =
            new BirthStatement(Citizenship.BULGARIAN, null, "", null, EnumSet.noneOf(BirthQuestion.class));

    /** Whose address. */
    public enum Home {
        MOTHER,
        FATHER
    }

    /** A court's decision. */
    public record Decision(String number, String court, LocalDate day) {}

    public BirthStatement {
        confirmed = Set.copyOf(confirmed);
    }

    /** The same with this confirmed. */
    public BirthStatement confirming(BirthQuestion... more) {
        Set<BirthQuestion> all = EnumSet.noneOf(BirthQuestion.class);
        all.addAll(confirmed);
        all.addAll(Set.of(more));
        return new BirthStatement(citizenship, address, fatherGround, court, all);
    }
}
