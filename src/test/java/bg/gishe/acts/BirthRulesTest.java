package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Address;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Motherhood;
import bg.gishe.people.NameLetters;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Sex;
import bg.gishe.platform.CleanText;
import bg.gishe.platform.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: what cannot be in a birth act is refused, what departs from the usual is asked, and what is usual passes without a word. */
class BirthRulesTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 28, 5, 48, 0, 0, SOFIA);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Person MOTHER = person(1, "Мария", "Иванова", "Колева", Sex.FEMALE, "България", "ул. Роза 1");
    private static final Person FATHER = person(2, "Александър", "Петров", "Илиев", Sex.MALE, "България", "ул. Роза 1");
    private static final Person FOREIGNER = person(3, "Olena", null, "Kovalenko", Sex.FEMALE, "Украйна", "ул. Роза 1");
    private static final PersonNames NAMES = new PersonNames("Остап", "Александров", "Илиев");

    @Test
    void childOfMarriedCitizensBornThreeDaysAgoIsAskedNothing() {
        assertThat(new Case().found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 05:47, ''",
        "2026-11-28, 05:49, acts.birth.fault.HOUR_IN_FUTURE",
        "2026-11-28, 23:59, acts.birth.fault.HOUR_IN_FUTURE",
        "2026-11-29, 00:00, acts.birth.fault.DAY_IN_FUTURE"
    })
    void nothingIsInTheFutureToTheMinute(LocalDate day, LocalTime at, String key) {
        assertThat(new Case().born(day).at(at).found()).isEqualTo(keys(key));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 03:30, acts.birth.fault.HOUR_SKIPPED",
        "2026-03-29, 04:00, ''",
        "2026-10-25, 03:30, acts.birth.ask.HOUR_TWICE",
        "2026-10-25, 02:59, ''"
    })
    void hourThatTheClocksSkipIsRefusedAndOneThatRepeatsIsAsked(LocalDate day, LocalTime at, String key) {
        Case late = new Case().born(day).at(at).confirm(BirthQuestion.LATE);

        assertThat(late.found()).isEqualTo(keys(key));
        assertThat(late.confirm(BirthQuestion.HOUR_TWICE).found().contains("acts.birth.ask.HOUR_TWICE"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, false, ''",
        "2026-11-20, false, acts.birth.ask.LATE",
        "2025-12-31, false, acts.birth.fault.COURT_NEEDED",
        "2010-01-01, false, acts.birth.fault.COURT_NEEDED",
        "2025-12-31, true, ''",
        "2010-01-01, true, ''"
    })
    void afterSevenDaysItIsAskedAndAfterTheYearACourtDecides(LocalDate born, boolean court, String key) {
        Case late = new Case().born(born);
        assertThat((court ? late.court(LocalDate.of(2026, 11, 2)) : late).found())
                .isEqualTo(keys(key));
    }

    @Test
    void bornInDecemberAndReportedWithinTheTermInJanuaryNeedsNoCourt() {
        Case born = new Case().born(LocalDate.of(2026, 12, 29));

        assertThat(born.now(ZonedDateTime.of(2027, 1, 2, 9, 0, 0, 0, SOFIA)).found())
                .isEmpty();
        assertThat(born.now(ZonedDateTime.of(2027, 1, 6, 9, 0, 0, 0, SOFIA)).found())
                .containsExactly("acts.birth.fault.COURT_NEEDED");
    }

    @Test
    void decisionIsNeitherFromBeforeTheBirthNorFromTheFuture() {
        Case late = new Case().born(LocalDate.of(2025, 5, 1));

        assertThat(late.court(LocalDate.of(2025, 4, 30)).found())
                .containsExactly("acts.birth.fault.COURT_DAY_IMPOSSIBLE");
        assertThat(late.court(LocalDate.of(2026, 11, 29)).found())
                .containsExactly("acts.birth.fault.COURT_DAY_IMPOSSIBLE");
    }

    @Test
    void actThatWasMadeForTheEventIsLookedAtFirst() {
        Case late = new Case().born(LocalDate.of(2025, 5, 1)).court(LocalDate.of(2026, 11, 2));
        late.alike = List.of(new ActNumber(12, LocalDate.of(2025, 5, 4)));

        assertThat(late.violations())
                .containsExactly(Violation.of("born", "acts.birth.ask.ALREADY_MADE", "№ 0012 / 04.05.2025 г."));
        assertThat(late.confirm(BirthQuestion.ALREADY_MADE).found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, true", // a twin
        "2026-11-24, true",
        "2026-11-26, true",
        "2026-06-27, true", // five months
        "2026-05-29, false", // 180 days
        "2025-11-25, false"
    })
    void birthsOfOneMotherCloserThanNatureAllowsAreAsked(LocalDate other, boolean asked) {
        Case second = new Case();
        second.births = List.of(other);
        Case bySiblings = new Case();
        bySiblings.siblings = List.of(new Motherhood.Child(other, NAMES, FATHER.id()));

        assertThat(second.found()).isEqualTo(asked ? List.of("acts.birth.ask.NEAR_BIRTH") : List.of());
        assertThat(bySiblings.found()).isEqualTo(second.found());
        assertThat(second.confirm(BirthQuestion.NEAR_BIRTH).found()).isEmpty();
    }

    @Test
    void husbandIsTheFatherUntilACourtSaysOtherwise() {
        Person other = person(9, "Петър", "Димов", "Стоев", Sex.MALE, "България", "ул. Роза 1");

        assertThat(new Case().father(null).found()).contains("acts.birth.fault.FATHER_PRESUMED");
        assertThat(new Case().father(other).names("Остап", "Петров", "Стоев").found())
                .containsExactly("acts.birth.fault.FATHER_PRESUMED");
        assertThat(new Case()
                        .father(other)
                        .names("Остап", "Петров", "Стоев")
                        .ground("Решение № 7/2026 г. на Районен съд")
                        .found())
                .isEmpty();
    }

    @Test
    void husbandWhoIsLeftOutIsAskedForAndANameThatFollowsHisIsNot() {
        assertThat(new Case().father(null).found()).containsExactly("acts.birth.fault.FATHER_PRESUMED");
    }

    @Test
    void whatIsRefusedIsNotAskedAboutToo() {
        assertThat(new Case().names("Остап", "Aleksandrov", "Станчев").found())
                .containsExactly("acts.birth.fault.NOT_CYRILLIC", "acts.birth.ask.FAMILY_NOT_OF_PARENT");
    }

    @Test
    void tickForAQuestionThatThereWasNotIsNoAnswer() {
        Case usual = new Case().confirm(BirthQuestion.NEAR_BIRTH);
        assertThat(usual.judged().answered()).isEmpty();

        usual.births = List.of(DAY.minusDays(30));
        assertThat(usual.judged().answered()).containsExactly(BirthQuestion.NEAR_BIRTH);
    }

    @Test
    void unmarriedMotherMayNameNobodyAndIsAskedForTheRecognitionOfAMan() {
        Case alone = new Case().unmarried().father(null).names("Остап", "Мариев", "Колев");
        Case recognised = new Case().unmarried();

        assertThat(alone.found()).isEmpty();
        assertThat(recognised.found()).containsExactly("acts.birth.ask.RECOGNISED");
        assertThat(recognised.confirm(BirthQuestion.RECOGNISED).found()).isEmpty();
        alone.husbandUnknown = true;
        assertThat(alone.found()).containsExactly("acts.birth.ask.HUSBAND_UNKNOWN");
    }

    @Test
    void citizenshipFollowsAParentAndIsAskedWhereNeitherIsACitizen() {
        Case foreign = new Case().mother(FOREIGNER).unmarried().father(null);

        assertThat(new Case().citizenship("Украйна").found()).contains("acts.birth.fault.CITIZEN_BY_ORIGIN");
        assertThat(foreign.citizenship("Украйна")
                        .names("Ostap", null, "Kovalenko")
                        .found())
                .isEmpty();
        assertThat(foreign.citizenship("Украйна")
                        .names("Ostap", null, "Kovalenko")
                        .egn(Egn.of(DAY, 752))
                        .found())
                .containsExactly("acts.birth.ask.EGN_OF_FOREIGNER");
        assertThat(foreign.citizenship("България").egn(null).found()).contains("acts.birth.ask.CITIZEN_BY_BIRTHPLACE");
    }

    @ParameterizedTest
    @CsvSource({
        "Elena, given, acts.birth.fault.NOT_CYRILLIC",
        "иван, given, acts.birth.fault.CAPITALS",
        "ПЕТЪР, given, acts.birth.fault.CAPITALS",
        "Анна-мария, given, acts.birth.fault.CAPITALS",
        "Анна-Maria, given, acts.birth.fault.NOT_CYRILLIC"
    })
    void nameOfACitizenIsCyrillicWithACapitalAtTheBeginning(String given, String field, String key) {
        assertThat(new Case().names(given, "Александров", "Илиев").violations())
                .extracting(Violation::field, Violation::key)
                .containsExactly(Tuple.tuple(field, key));
    }

    /** Each line of names that were signed once is refused now, or is the same name once it is cleaned. */
    @Test
    void namesThatWereSignedOnceAreRefusedOrCleaned() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/cases/F-birth-form-names.txt"));
        List<String> good = List.of("Йордан", "Анна-Мария");

        assertThat(lines).hasSizeGreaterThan(9);
        for (String line : lines.subList(1, lines.size())) {
            String[] names = meant(line).split("\\|");
            String given = CleanText.of(names[0]).strip();
            String family = CleanText.of(names[1]).strip();
            boolean strange = NameLetters.strange(given).isPresent()
                    || NameLetters.strange(family).isPresent();
            boolean refused = given.isEmpty()
                    || strange
                    || new Case()
                            .names(given, "Александров", family).found().stream()
                                    .anyMatch(key -> key.contains(".fault."));
            assertThat(refused).as(line).isEqualTo(!good.contains(given));
        }
    }

    private static String meant(String line) {
        String text = line.replace(" (латински e, p)", "").replace(" (NFD)", "");
        for (String code : List.of("200B", "0306", "2011", "0007")) {
            text = text.replaceAll("[ +]*U\\+" + code + " *", Character.toString(Integer.parseInt(code, 16)));
        }
        return text;
    }

    @Test
    void citizenHasThreeNamesAndAForeignerWhatThePassportSays() {
        assertThat(new Case().names("Остап", null, "Илиев").found()).containsExactly("acts.birth.fault.MIDDLE_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "Александров, Илиев, ''",
        "Александров, Петров, ''",
        "Петров, Илиев, acts.birth.ask.MIDDLE_NOT_OF_PARENT",
        "Александрова, Илиев, acts.birth.ask.MIDDLE_NOT_OF_PARENT",
        "Александров, Илиева, acts.birth.ask.FAMILY_NOT_OF_PARENT",
        "Александров, Колев, acts.birth.ask.FAMILY_NOT_OF_PARENT"
    })
    void namesThatDepartFromCustomAreAsked(String middle, String family, String key) {
        Case child = new Case().names("Остап", middle, family);

        assertThat(child.found()).isEqualTo(keys(key));
        assertThat(child.confirm(BirthQuestion.MIDDLE_NOT_OF_PARENT)
                        .confirm(BirthQuestion.FAMILY_NOT_OF_PARENT)
                        .found())
                .isEmpty();
    }

    @Test
    void childrenOfTheSameParentsHaveOneFamilyName() {
        Case second = new Case().names("Остап", "Александров", "Петров");
        second.siblings =
                List.of(new Motherhood.Child(LocalDate.of(2020, 1, 1), new PersonNames("Ана", "Х", "Илиева"), 2L));

        assertThat(second.violations())
                .containsExactly(Violation.of("family", "acts.birth.ask.FAMILY_NOT_OF_SIBLINGS", "Илиева"));
        second.siblings =
                List.of(new Motherhood.Child(LocalDate.of(2020, 1, 1), new PersonNames("Ана", "Х", "Илиева"), 77L));
        assertThat(second.found()).as("half brothers and sisters may differ").isEmpty();
    }

    @Test
    void girlWithANameOfBoysIsAskedAbout() {
        Case child = new Case();
        child.nameOfOtherSex = true;

        assertThat(child.found()).containsExactly("acts.birth.ask.GIVEN_OF_OTHER_SEX");
    }

    @Test
    void addressIsChosenWhereThoseOfTheParentsDiffer() {
        Person elsewhere = person(2, "Александър", "Петров", "Илиев", Sex.MALE, "България", "ул. Лале 2");
        Case child = new Case().presumed(elsewhere).father(elsewhere);

        assertThat(child.found()).containsExactly("acts.birth.fault.ADDRESS_NOT_CHOSEN");
        child.address = BirthStatement.Home.FATHER;
        assertThat(child.found()).isEmpty();
    }

    private static List<String> keys(String key) {
        return key.isEmpty() ? List.of() : List.of(key);
    }

    private static Person person(
            long id, String given, @Nullable String middle, String family, Sex sex, String citizenship, String line) {
        PersonalNumber number = citizenship.equals("България")
                ? new PersonalNumber.OfCitizen(Egn.of(LocalDate.of(1990, 1, 1), sex == Sex.MALE ? 10 : 11))
                : new PersonalNumber.OfForeigner(new Lnch("1006770548"));
        return new Person(
                id,
                number,
                new PersonNames(given, middle, family),
                sex,
                LocalDate.of(1990, 1, 1),
                null,
                citizenship,
                MaritalStatus.SINGLE,
                null,
                List.of(new Address(Address.Kind.PERMANENT, line, "гр. Стара Загора", LocalDate.of(2010, 1, 1), null)),
                List.of());
    }

    /** A birth as it is usual, and what is changed of it. */
    private static final class Case {
        private LocalDate born = DAY;
        private LocalTime at = LocalTime.of(4, 15);
        private PersonNames names = NAMES;
        private @Nullable Egn egn;
        private Person mother = MOTHER;
        private @Nullable Person father = FATHER;
        private @Nullable Person presumed = FATHER;
        private String citizenship = "България";
        private String ground = "";
        private BirthStatement.@Nullable Home address;
        private BirthStatement.@Nullable Decision court;
        private BirthQuestion[] confirmed = {};
        private ZonedDateTime now = NOW;
        private boolean husbandUnknown;
        private boolean nameOfOtherSex;
        private List<Motherhood.Child> siblings = List.of();
        private List<LocalDate> births = List.of();
        private List<ActNumber> alike = List.of();

        Case born(LocalDate day) {
            born = day;
            return this;
        }

        Case at(LocalTime hour) {
            at = hour;
            return this;
        }

        Case now(ZonedDateTime moment) {
            now = moment;
            return this;
        }

        Case names(String given, @Nullable String middle, String family) {
            names = new PersonNames(given, middle, family);
            return this;
        }

        Case egn(@Nullable Egn number) {
            egn = number;
            return this;
        }

        Case mother(Person one) {
            mother = one;
            return this;
        }

        Case father(@Nullable Person one) {
            father = one;
            return this;
        }

        Case presumed(Person one) {
            presumed = one;
            return this;
        }

        Case unmarried() {
            presumed = null;
            return this;
        }

        Case citizenship(String state) {
            citizenship = state;
            return this;
        }

        Case ground(String decision) {
            ground = decision;
            return this;
        }

        Case court(LocalDate day) {
            court = new BirthStatement.Decision("12", "Районен съд – Стара Загора", day);
            return this;
        }

        Case confirm(BirthQuestion question) {
            BirthQuestion[] more = Arrays.copyOf(confirmed, confirmed.length + 1);
            more[confirmed.length] = question;
            confirmed = more;
            return this;
        }

        List<Violation> violations() {
            return judged().against();
        }

        BirthRules.Judgment judged() {
            BirthStatement stated = new BirthStatement(citizenship, address, ground, court, Set.of(confirmed));
            return BirthRules.judge(
                    new BirthOrder(born, at, Sex.MALE, egn, names, mother, father, "майката", "съобщение", stated),
                    new BirthCircumstances(
                            now, presumed, husbandUnknown, siblings, births, alike, nameOfOtherSex, 180));
        }

        List<String> found() {
            return violations().stream().map(Violation::key).toList();
        }
    }
}
