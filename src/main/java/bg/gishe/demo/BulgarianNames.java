package bg.gishe.demo;

import bg.gishe.people.Sex;
import java.util.List;
import java.util.random.RandomGenerator;

/** Names by Bulgarian rules: a father's name from the father's own name, family names that follow sex (ЗГР, чл. 12–14). */
final class BulgarianNames {

    private static final List<String> MEN = List.of(
            "Иван",
            "Георги",
            "Димитър",
            "Петър",
            "Христо",
            "Николай",
            "Стоян",
            "Тодор",
            "Васил",
            "Ангел",
            "Атанас",
            "Красимир",
            "Пламен",
            "Стефан",
            "Йордан",
            "Александър",
            "Кирил",
            "Любомир",
            "Валентин",
            "Мартин",
            "Даниел",
            "Виктор",
            "Борис",
            "Емил",
            "Калоян",
            "Радослав",
            "Живко",
            "Петко",
            "Илия",
            "Никола",
            "Андрей",
            "Симеон",
            "Явор",
            "Цветан",
            "Божидар",
            "Румен",
            "Митко",
            "Слави",
            "Щерьо",
            "Юлиян");
    private static final List<String> WOMEN = List.of(
            "Мария",
            "Иванка",
            "Елена",
            "Йорданка",
            "Пенка",
            "Маргарита",
            "Радка",
            "Стефка",
            "Виолета",
            "Надежда",
            "Десислава",
            "Гергана",
            "Петя",
            "Силвия",
            "Ивелина",
            "Даниела",
            "Росица",
            "Снежана",
            "Виктория",
            "Александра",
            "Анна",
            "Цветелина",
            "Юлия",
            "Теодора",
            "Калина",
            "Биляна",
            "Невена",
            "Таня",
            "Галина",
            "Людмила",
            "Жени",
            "Яна",
            "Стоянка",
            "Донка",
            "Станислава",
            "Христина",
            "Ралица",
            "Магдалена",
            "Щилияна",
            "Боряна");
    private static final List<String> FAMILIES = List.of(
            "Петров",
            "Иванов",
            "Георгиев",
            "Димитров",
            "Стоянов",
            "Колев",
            "Тодоров",
            "Илиев",
            "Василев",
            "Атанасов",
            "Ангелов",
            "Николов",
            "Христов",
            "Стефанов",
            "Маринов",
            "Желев",
            "Динев",
            "Славов",
            "Русев",
            "Митев",
            "Ковачев",
            "Попов",
            "Господинов",
            "Кючуков",
            "Терзиев",
            "Делчев",
            "Жечев",
            "Чакъров",
            "Юруков",
            "Цонев",
            "Шопов",
            "Щерев",
            "Хаджиев",
            "Бъчваров",
            "Загорски",
            "Старозагорски",
            "Балкански",
            "Мандажиев",
            "Генчев",
            "Танев");

    private BulgarianNames() {}

    static String given(Sex sex, RandomGenerator random) {
        List<String> names = sex == Sex.MALE ? MEN : WOMEN;
        return names.get(random.nextInt(names.size()));
    }

    /** A family name in its form for men. */
    static String family(RandomGenerator random) {
        return FAMILIES.get(random.nextInt(FAMILIES.size()));
    }

    /** The name after the father: Георги – Георгиев, Никола – Николов, Илия – Илиев, Николай – Николаев, Щерьо – Щерев. */
    static String patronymic(String father, Sex sex) {
        String stem;
        if (father.endsWith("ьо")) {
            stem = father.substring(0, father.length() - 2) + "ев";
        } else if (father.endsWith("й") || father.endsWith("я")) {
            stem = father.substring(0, father.length() - 1) + "ев";
        } else if (father.endsWith("и")) {
            stem = father + "ев";
        } else if (father.endsWith("о") || father.endsWith("а")) {
            stem = father.substring(0, father.length() - 1) + "ов";
        } else {
            stem = father.equals("Димитър") || father.equals("Петър") || father.equals("Александър")
                    ? father.substring(0, father.length() - 2) + "ров"
                    : father + "ов";
        }
        return inForm(stem, sex);
    }

    /** The family name in the form for the sex: Петров – Петрова, Загорски – Загорска. */
    static String inForm(String family, Sex sex) {
        if (sex == Sex.MALE) {
            return family;
        }
        return family.endsWith("ски") ? family.substring(0, family.length() - 1) + "а" : family + "а";
    }
}
