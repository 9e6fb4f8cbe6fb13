package bg.gishe.documents;

import java.time.LocalDate;

/**
 * A date in Bulgarian words, as civil-status papers repeat it so that no digit can be changed by hand:
 * "двадесет и втори ноември две хиляди и единадесета година".
 */
final class DateWords {

    private static final String[] DAY = {
        "",
        "първи",
        "втори",
        "трети",
        "четвърти",
        "пети",
        "шести",
        "седми",
        "осми",
        "девети",
        "десети",
        "единадесети",
        "дванадесети",
        "тринадесети",
        "четиринадесети",
        "петнадесети",
        "шестнадесети",
        "седемнадесети",
        "осемнадесети",
        "деветнадесети"
    };
    private static final String[] DAY_TENS = {"", "", "двадесети", "тридесети"};
    private static final String[] MONTH = {
        "",
        "януари",
        "февруари",
        "март",
        "април",
        "май",
        "юни",
        "юли",
        "август",
        "септември",
        "октомври",
        "ноември",
        "декември"
    };
    private static final String[] TENS = {
        "", "", "двадесет", "тридесет", "четиридесет", "петдесет", "шестдесет", "седемдесет", "осемдесет", "деветдесет"
    };
    private static final String[] HUNDREDS = {
        "",
        "сто",
        "двеста",
        "триста",
        "четиристотин",
        "петстотин",
        "шестстотин",
        "седемстотин",
        "осемстотин",
        "деветстотин"
    };
    private static final String[] HUNDREDTH = {
        "",
        "стотна",
        "двестна",
        "тристна",
        "четиристотна",
        "петстотна",
        "шестстотна",
        "седемстотна",
        "осемстотна",
        "деветстотна"
    };

    private DateWords() {}

    static String of(LocalDate date) {
        return day(date.getDayOfMonth()) + " " + MONTH[date.getMonthValue()] + " " + year(date.getYear()) + " година";
    }

    /** A masculine ordinal up to 39: "втори", "двадесет и първи". */
    static String day(int number) {
        if (number < DAY.length) {
            return DAY[number];
        }
        return number % 10 == 0 ? DAY_TENS[number / 10] : TENS[number / 10] + " и " + DAY[number % 10];
    }

    /** A year from 1000 to 2999 as a feminine ordinal; "и" stands before the last word alone. */
    private static String year(int year) {
        int thousands = year / 1000;
        int hundreds = year % 1000 / 100;
        int rest = year % 100;
        if (year == 2000) {
            return "двехилядна";
        }
        String start = thousands == 1 ? "хиляда" : "две хиляди";
        if (rest == 0) {
            return hundreds == 0 ? "хилядна" : start + " и " + HUNDREDTH[hundreds];
        }
        if (hundreds > 0) {
            start += " " + HUNDREDS[hundreds];
        }
        if (rest < 20) {
            return start + " и " + feminine(DAY[rest]);
        }
        return rest % 10 == 0
                ? start + " и " + TENS[rest / 10] + "а"
                : start + " " + TENS[rest / 10] + " и " + feminine(DAY[rest % 10]);
    }

    private static String feminine(String ordinal) {
        return ordinal.substring(0, ordinal.length() - 1) + "а";
    }
}
