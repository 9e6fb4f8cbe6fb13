package bg.gishe.counter.web;

import bg.gishe.people.MaritalStatus;
import bg.gishe.people.PersonQuery;
import bg.gishe.people.Sex;
import bg.gishe.platform.DateText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What narrows a search, as typed: days or years of birth, a settlement, sex, whether alive, family status. */
record SearchForm(
        @Nullable String bornFrom,
        @Nullable String bornUntil,
        @Nullable String settlement,
        @Nullable String sex,
        @Nullable String alive,
        @Nullable String status) {

    static final SearchForm EMPTY = new SearchForm(null, null, null, null, null, null);
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)[0-9]{2}");
    private static final int LONGEST_SETTLEMENT = 60;

    /** The filters without names; what is wrong is left out. */
    PersonQuery query() {
        String place = text(settlement).replaceFirst("(?iu)^(?:гр|с)\\.\\s*", "");
        return new PersonQuery(
                "",
                day(bornFrom, 1, 1).orElse(null),
                day(bornUntil, 12, 31).orElse(null),
                place.isEmpty() || place.length() > LONGEST_SETTLEMENT ? null : place,
                choice(Sex.values(), sex),
                text(alive).equals("yes") ? Boolean.TRUE : text(alive).equals("no") ? Boolean.FALSE : null,
                choice(MaritalStatus.values(), status));
    }

    /** Whether something else than a day or year was typed. */
    public boolean wrongFrom() {
        return !text(bornFrom).isEmpty() && day(bornFrom, 1, 1).isEmpty();
    }

    /** Whether something else than a day or year was typed, or the time ends before it begins. */
    public boolean wrongUntil() {
        Optional<LocalDate> from = day(bornFrom, 1, 1);
        Optional<LocalDate> until = day(bornUntil, 12, 31);
        return !text(bornUntil).isEmpty() && until.isEmpty()
                || from.isPresent() && until.isPresent() && until.get().isBefore(from.get());
    }

    /** Whether something was chosen that is not on its list. */
    public boolean wrongSex() {
        return !text(sex).isEmpty() && choice(Sex.values(), sex) == null;
    }

    /** Whether something was chosen that is not on its list. */
    public boolean wrongAlive() {
        return !text(alive).isEmpty()
                && !text(alive).equals("yes")
                && !text(alive).equals("no");
    }

    /** Whether something was chosen that is not on its list. */
    public boolean wrongStatus() {
        return !text(status).isEmpty() && choice(MaritalStatus.values(), status) == null;
    }

    /** Whether anything of it is wrong. */
    public boolean isWrong() {
        return wrongFrom() || wrongUntil() || wrongSex() || wrongAlive() || wrongStatus();
    }

    /** Whether anything was typed or chosen here. */
    public boolean isUsed() {
        return Stream.of(bornFrom, bornUntil, settlement, sex, alive, status)
                .anyMatch(typed -> !text(typed).isEmpty());
    }

    private static Optional<LocalDate> day(@Nullable String typed, int month, int day) {
        String text = text(typed).replace("г.", "").strip();
        return YEAR.matcher(text).matches()
                ? Optional.of(LocalDate.of(Integer.parseInt(text), month, day))
                : DateText.parse(text).filter(born -> born.getYear() >= 1800 && born.getYear() < 2100);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] all, @Nullable String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
