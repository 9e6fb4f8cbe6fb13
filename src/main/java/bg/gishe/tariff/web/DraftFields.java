package bg.gishe.tariff.web;

import bg.gishe.platform.DateText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what was typed in the fields of a form; what cannot be read has a fault beside its field, and stays as typed. */
final class DraftFields {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,2})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, String> values;
    private final Map<String, String> faults = new LinkedHashMap<>();

    DraftFields(Map<String, String> values) {
        this.values = values;
    }

    /** What was typed, without spaces around. */
    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** The text, which must be there and not be longer. */
    String text(String field, int longest, String missing) {
        String text = text(field);
        if (text.isEmpty()) {
            fault(field, missing);
        } else if (text.length() > longest) {
            fault(field, "tariff.ordinance.too-long." + longest);
        }
        return text;
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** An amount in euro; null when nothing, or nothing readable, was typed. */
    @Nullable
    Money euro(String field) {
        BigDecimal number = number(field, "tariff.ordinance.amount.wrong");
        return number == null ? null : Money.of(CurrencyUnit.EUR, number);
    }

    /** Percent above 0 and up to 100; null when nothing, or nothing readable, was typed. */
    @Nullable
    BigDecimal percent(String field) {
        BigDecimal number = number(field, "tariff.ordinance.percent.wrong");
        if (number != null && (number.signum() == 0 || number.compareTo(HUNDRED) > 0)) {
            fault(field, "tariff.ordinance.percent.wrong");
            return null;
        }
        return number;
    }

    /** A day; null when nothing, or no day, was typed. */
    @Nullable
    LocalDate day(String field) {
        if (!has(field)) {
            return null;
        }
        LocalDate day = DateText.parse(text(field))
                .filter(found -> found.getYear() >= 2000 && found.getYear() < 2200)
                .orElse(null);
        if (day == null) {
            fault(field, "platform.field.date");
        }
        return day;
    }

    /** Notes the first fault of a field. */
    void fault(String field, String key) {
        faults.putIfAbsent(field, key);
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    /** Keys of sentences by field. */
    Map<String, String> faults() {
        return faults;
    }

    private @Nullable BigDecimal number(String field, String wrong) {
        String text = text(field).replaceAll("[\\s\u00a0€%]", "");
        if (!has(field)) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            fault(field, wrong);
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
