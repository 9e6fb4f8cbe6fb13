package bg.gishe.acts;

import bg.gishe.people.Egn;
import bg.gishe.people.FullAge;
import bg.gishe.people.Lnch;
import bg.gishe.people.Person;
import bg.gishe.platform.DateText;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A witness of a marriage: the act says the names, and ЕГН or day of birth (ЗГР, чл. 53).
 *
 * @param egn null where the witness has none, or it is not known
 * @param lnch of a foreigner, or null
 * @param born null where it is not known
 */
public record Witness(
        String names,
        @Nullable Egn egn,
        @Nullable Lnch lnch,
        @Nullable LocalDate born) {

    /** The witness with what was typed to tell who they are: ЕГН, ЛНЧ or day of birth; empty when it is none of these. */
    public static Optional<Witness> of(String names, String typed) {
        String digits = typed.replaceAll("\\s", "");
        Optional<Egn> egn = Egn.parse(digits);
        if (egn.isPresent()) {
            return Optional.of(new Witness(names, egn.get(), null, egn.get().birthDate()));
        }
        Optional<Lnch> lnch = Lnch.parse(digits);
        if (lnch.isPresent()) {
            return Optional.of(new Witness(names, null, lnch.get(), null));
        }
        return DateText.parse(typed).map(day -> new Witness(names, null, null, day));
    }

    /** Of whom an act made elsewhere says the names alone. */
    public static Witness named(String names) {
        return new Witness(names, null, null, null);
    }

    /** Whether it is the same person, as far as the two tell: by number, or by names where a number does not tell them apart. */
    public boolean isSameAs(Witness other) {
        if (egn != null && other.egn != null) {
            return egn.equals(other.egn);
        }
        if (lnch != null && other.lnch != null) {
            return lnch.equals(other.lnch);
        }
        return born == null || other.born == null
                ? key(names).equals(key(other.names))
                : born.equals(other.born) && sayTheSame(key(names), key(other.names));
    }

    /** Whether one of the names is the other without the father's name: born on one day besides, they are one person's. */
    private static boolean sayTheSame(String one, String other) {
        return one.equals(other) || withoutMiddle(one).equals(other) || one.equals(withoutMiddle(other));
    }

    private static String withoutMiddle(String names) {
        return names.replaceFirst("^(\\S+) \\S+ (\\S+)$", "$1 $2");
    }

    /** Whether it is this person of the register. */
    public boolean is(Person person) {
        if (egn != null || lnch != null) {
            String number =
                    egn != null ? egn.value() : Objects.requireNonNull(lnch).value();
            return person.number().digits().equals(number);
        }
        return key(names).equals(key(person.names().full())) && (born == null || born.equals(person.birthDate()));
    }

    /** Whether the witness was not of age on the day, as far as it is known. */
    public boolean isMinorOn(LocalDate day) {
        return born != null && Period.between(born, day).getYears() < FullAge.YEARS;
    }

    private static String key(String names) {
        return names.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "Witness";
    }
}
