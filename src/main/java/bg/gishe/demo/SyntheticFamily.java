package bg.gishe.demo;

import bg.gishe.people.Egn;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * A synthetic household of four with the acts behind it, the same for the same number whenever it is imagined. Their ЕГН are
 * apart from those of the demo town, whose orders within a day begin at 600.
 */
final class SyntheticFamily {

    /** Four people a family; more would need orders of 600 and above. */
    static final int MOST = 600_000;

    private static final List<String> PLACES = List.of("35167", "81414", "68134", "56784", "87374");
    private static final List<String> PLACE_NAMES =
            List.of("гр. Казанлък", "гр. Чирпан", "гр. София", "гр. Пловдив", "гр. Ямбол");
    private static final List<String> STREETS = List.of(
            "ул. „Августа Траяна“", "ул. „Генерал Гурко“", "бул. „Руски“", "ул. „Христо Ботев“", "ул. „Кольо Ганчев“");

    /** One of the four. */
    record Member(Egn egn, String given, String middle, String family, String familyBefore) {
        LocalDate born() {
            return egn.birthDate();
        }

        Sex sex() {
            return egn.sex();
        }

        String names() {
            return given + " " + middle + " " + family;
        }
    }

    final int number;
    final Member husband;
    final Member wife;
    final List<Member> children;
    final LocalDate married;
    final boolean widowed;
    final LocalDate husbandDied;
    final String ekatte;
    final String address;

    SyntheticFamily(int number) {
        this.number = number;
        Random random = new Random(20241201L * 31 + number);
        String root = BulgarianNames.family(random);
        String maiden = BulgarianNames.family(random);
        husband = member(
                Sex.MALE, day(1960, 8_399, 7_919), 8_399, root, root, BulgarianNames.given(Sex.MALE, random), random);
        wife = member(
                Sex.FEMALE,
                day(1962, 8_387, 6_271),
                8_387,
                root,
                maiden,
                BulgarianNames.given(Sex.MALE, random),
                random);
        Member elder = child(day(2009, 2_179, 1_009), 2_179, root, random);
        Member younger;
        do {
            younger = child(day(2015, 2_917, 1_013), 2_917, root, random);
        } while (younger.given().equals(elder.given()));
        children = List.of(elder, younger);
        married = LocalDate.of(2003, 1, 1).plusDays(random.nextInt(2_100));
        widowed = number % 12 == 0;
        husbandDied = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_000));
        ekatte = number % 5 == 0 ? PLACES.get(number / 5 % PLACES.size()) : DemoInhabitants.HOME;
        address = STREETS.get(random.nextInt(STREETS.size())) + " № " + (1 + random.nextInt(150));
    }

    private Member child(LocalDate day, int days, String root, Random random) {
        return member(random.nextBoolean() ? Sex.MALE : Sex.FEMALE, day, days, root, root, husband.given(), random);
    }

    /** Whether the birth act was made without a father, who has recognised the child since. */
    boolean recognises(Member child) {
        return number % 50 == 11 && child == children.getLast();
    }

    /** Their permanent address as an act writes it. */
    String home() {
        return "гр. Стара Загора, " + address;
    }

    /** Where both spouses were born, as an act writes it. */
    String birthPlace() {
        int place = PLACES.indexOf(ekatte);
        return place < 0 ? "гр. Стара Загора" : PLACE_NAMES.get(place);
    }

    /** A day that no other family of the same round has. */
    private LocalDate day(int year, int days, int step) {
        return LocalDate.of(year, 1, 1).plusDays((long) number * step % days);
    }

    private Member member(
            Sex sex, LocalDate born, int days, String root, String rootBefore, String father, Random random) {
        int order = number / days * 2 + (sex == Sex.MALE ? 0 : 1);
        return new Member(
                Egn.of(born, order),
                BulgarianNames.given(sex, random),
                BulgarianNames.patronymic(father, sex),
                BulgarianNames.inForm(root, sex),
                BulgarianNames.inForm(rootBefore, sex));
    }
}
