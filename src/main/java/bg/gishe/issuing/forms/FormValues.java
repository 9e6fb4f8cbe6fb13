package bg.gishe.issuing.forms;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.certificates.Snapshot.Form.Text;
import bg.gishe.people.Transliteration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of a form: as the document has them, and beside it as a reader of the other language can read them. */
final class FormValues {

    private static final Locale BULGARIAN = Locale.of("bg");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String HOME = "BG";

    /** A settlement of the national classifier as the registers write it: with its kind in front. */
    private static final Pattern AT_HOME = Pattern.compile("(?:гр|с|ман)\\. ?.*");

    private static final Map<String, String> COUNTRIES = countries();

    private final Locale other;

    FormValues(FormLanguage language) {
        this.other = Locale.of(language.code());
    }

    /** A name, transliterated by law. */
    @Nullable
    Text name(@Nullable String name) {
        return name == null || name.isBlank() ? null : new Text(name, Transliteration.of(name));
    }

    @Nullable
    Text date(@Nullable LocalDate day) {
        return day == null ? null : new Text(DATE.format(day), null);
    }

    @Nullable
    Text time(@Nullable LocalTime time) {
        return time == null ? null : new Text(TIME.format(time), null);
    }

    @Nullable
    Text plain(@Nullable String text) {
        return text == null ? null : new Text(text, null);
    }

    /** A country by its name; one that is not known under this name is transliterated. */
    @Nullable
    Text country(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : new Text(name, countryName(name).orElseGet(() -> Transliteration.of(name)));
    }

    /** A place with its country: "гр. Стара Загора, България", "Stara Zagora, Bulgaria"; abroad the country stands last already. */
    @Nullable
    Text place(@Nullable String place) {
        if (place == null || place.isBlank()) {
            return null;
        }
        if (AT_HOME.matcher(place).matches()) {
            String bare = place.replaceFirst("^(?:гр|с|ман)\\. ?", "");
            return new Text(place + ", " + home(BULGARIAN), latin(bare) + ", " + home(other));
        }
        int comma = place.lastIndexOf(',');
        Optional<String> country = countryName(place.substring(comma + 1).strip());
        return new Text(
                place,
                country.map(name -> comma < 0 ? name : latin(place.substring(0, comma)) + ", " + name)
                        .orElseGet(() -> latin(place)));
    }

    /** An address: letter by letter, since the post has to find it. */
    @Nullable
    Text address(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        boolean home = AT_HOME.matcher(address).matches();
        return new Text(
                home ? address + ", " + home(BULGARIAN) : address,
                home ? latin(address) + ", " + home(other) : latin(address));
    }

    private static String latin(String text) {
        return Transliteration.of(text).replace("№", "No.").replace('„', '"').replace('“', '"');
    }

    private static String home(Locale language) {
        return Locale.of("", HOME).getDisplayCountry(language);
    }

    private Optional<String> countryName(String bulgarian) {
        return Optional.ofNullable(COUNTRIES.get(bulgarian.toLowerCase(BULGARIAN)))
                .map(code -> Locale.of("", code).getDisplayCountry(other));
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(BULGARIAN).toLowerCase(BULGARIAN), code);
        }
        return Map.copyOf(codes);
    }
}
