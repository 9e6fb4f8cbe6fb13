package bg.gishe.acts.web;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.ActList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was asked of the list; unknown choices mean any, and numbers that are none are named as wrong. */
record ActQuery(
        @Nullable String kind,
        @Nullable String year,
        @Nullable String number,
        @Nullable String names,
        @Nullable String state,
        @Nullable String person,
        @Nullable String page) {

    /** Of whom nothing was asked. */
    static final ActQuery NOTHING = new ActQuery("", "", "", "", "", "", "");

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern NAMES = Pattern.compile("(?=(?:.*\\p{L}){3})[\\p{L}\\s'’.-]{3,100}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** The filter; what is wrong is left out. */
    ActList.Filter filter() {
        return new ActList.Filter(
                choice(ActKind.values(), kind),
                YEAR.matcher(text(year)).matches() ? Integer.valueOf(text(year)) : null,
                NUMBER.matcher(text(number)).matches() ? Integer.valueOf(text(number)) : null,
                text(names).isEmpty() || wrongNames() ? null : text(names),
                choice(ActList.State.values(), state),
                Pattern.matches("[0-9]{1,18}", text(person)) ? Long.valueOf(text(person)) : null,
                Pattern.matches("[0-9]{1,5}", text(page)) ? Integer.parseInt(text(page)) : 0);
    }

    /** Whether something else than a year was typed. */
    public boolean wrongYear() {
        return !text(year).isEmpty() && !YEAR.matcher(text(year)).matches();
    }

    /** Whether something else than a number of an act was typed. */
    public boolean wrongNumber() {
        return !text(number).isEmpty() && !NUMBER.matcher(text(number)).matches();
    }

    /** Whether something else than names was typed, or too little of them. */
    public boolean wrongNames() {
        return !text(names).isEmpty() && !NAMES.matcher(text(names)).matches();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] all, @Nullable String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
