package bg.gishe.imports.bulk;

import bg.gishe.documents.MissingLetter;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.NameLetters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the text of a cell is read: the value in the register's form, or the reason why it is none. */
enum Cell {
    EGN {
        @Override
        Read read(String text) {
            return Egn.check(text)
                    .map(fault -> Read.fault(
                            "egn-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .orElseGet(() -> Read.value(text));
        }
    },
    LNCH {
        @Override
        Read read(String text) {
            return Lnch.parse(text).isPresent() ? Read.value(text) : Read.fault("lnch-invalid");
        }
    },
    NAME {
        @Override
        Read read(String text) {
            if (text.length() > 60) {
                return Read.fault("too-long");
            }
            if (NameLetters.strange(text).isPresent()) {
                return Read.fault("name-letters");
            }
            return printed(ProperName.of(text));
        }
    },
    TEXT {
        @Override
        Read read(String text) {
            return text.length() > 200 ? Read.fault("too-long") : printed(text);
        }
    },
    LONG_TEXT {
        @Override
        Read read(String text) {
            return text.length() > 2000 ? Read.fault("text-too-long") : printed(text);
        }
    },
    DATE {
        @Override
        Read read(String text) {
            Optional<LocalDate> day = DayText.parse(text);
            if (day.isEmpty() || day.get().getYear() < 1800) {
                return Read.fault("date-unreadable");
            }
            return Read.value(day.get().toString());
        }
    },
    EKATTE {
        @Override
        Read read(String text) {
            return digits(text, 5) ? Read.value("0".repeat(5 - text.length()) + text) : Read.fault("ekatte-unreadable");
        }
    },
    /** Number of an act, with or without zeros and the sign in front. */
    NUMBER {
        @Override
        Read read(String text) {
            String number = text.replaceFirst("^№ *", "");
            return digits(number, 6) && Integer.parseInt(number) > 0
                    ? Read.value(Integer.toString(Integer.parseInt(number)))
                    : Read.fault("number-unreadable");
        }
    },
    YEAR {
        @Override
        Read read(String text) {
            String year = text.replaceFirst(" *г\\.?$", "");
            return digits(year, 4) && Integer.parseInt(year) >= 1800 ? Read.value(year) : Read.fault("year-unreadable");
        }
    },
    TIME {
        @Override
        Read read(String text) {
            Matcher time = HOURS.matcher(text);
            if (!time.matches() || Integer.parseInt(time.group(1)) > 23 || Integer.parseInt(time.group(2)) > 59) {
                return Read.fault("time-unreadable");
            }
            return Read.value("%02d:%s".formatted(Integer.parseInt(time.group(1)), time.group(2)));
        }
    },
    REGIME {
        @Override
        Read read(String text) {
            return word(
                    text,
                    Map.of(
                            "общност",
                            "COMMUNITY",
                            "законов режим на общност",
                            "COMMUNITY",
                            "разделност",
                            "SEPARATION",
                            "законов режим на разделност",
                            "SEPARATION",
                            "договор",
                            "CONTRACT",
                            "договорен режим",
                            "CONTRACT",
                            "брачен договор",
                            "CONTRACT"));
        }
    },
    ACT_KIND {
        @Override
        Read read(String text) {
            return word(text, NoteWords.ACTS);
        }
    },
    NOTE_KIND {
        @Override
        Read read(String text) {
            return word(text, NoteWords.KINDS);
        }
    },
    PARENT_CHANGE {
        @Override
        Read read(String text) {
            return word(text, NoteWords.CHANGES);
        }
    },
    YES_NO {
        @Override
        Read read(String text) {
            return word(text, Map.of("да", "true", "не", "false", "1", "true", "0", "false"));
        }
    },
    SEX {
        @Override
        Read read(String text) {
            return word(
                    text,
                    Map.of(
                            "м", "MALE", "мъж", "MALE", "мъжки", "MALE", "m", "MALE", "male", "MALE", "ж", "FEMALE",
                            "жена", "FEMALE", "женски", "FEMALE", "f", "FEMALE", "female", "FEMALE"));
        }
    },
    MARITAL_STATUS {
        @Override
        Read read(String text) {
            return word(
                    text,
                    Map.of(
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
        }
    };

    private static final Pattern HOURS = Pattern.compile("([0-9]{1,2})[:.]([0-5][0-9])(?::[0-5][0-9])?(?: *ч\\.?)?");

    /** What was read: either a value or a reason. */
    record Read(String value, String reason) {

        static Read value(String value) {
            return new Read(value, "");
        }

        static Read fault(String reason) {
            return new Read("", reason);
        }

        boolean faulty() {
            return !reason.isEmpty();
        }
    }

    /** Reads the text, which is stripped and not empty. */
    abstract Read read(String text);

    /** Reads a cell as typed: what looks like a formula is none of our values and is never evaluated. */
    Read of(String text) {
        return switch (text.charAt(0)) {
            case '=', '+', '@', '-' -> Read.fault("formula");
            default -> text.indexOf('\0') >= 0 ? Read.fault("name-letters") : read(text);
        };
    }

    static boolean digits(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= most;
    }

    /** What reaches paper from the register has to be printable. */
    private static Read printed(String text) {
        return MissingLetter.in(text).isEmpty() ? Read.value(text) : Read.fault("letter-unprintable");
    }

    private static Read word(String text, Map<String, String> words) {
        String value = words.get(text.toLowerCase(Locale.ROOT));
        return value == null ? Read.fault("word-unknown") : Read.value(value);
    }
}
