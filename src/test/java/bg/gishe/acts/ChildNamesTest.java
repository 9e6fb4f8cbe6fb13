package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: a father's name follows from the own name, and a family name goes with the sex, as Bulgarian custom has it. */
class ChildNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Иван, Иванов, true",
        "Димитър, Димитров, true",
        "Петър, Петров, true",
        "Павел, Павлов, true",
        "Георги, Георгиев, true",
        "Добри, Добрев, true",
        "Никола, Николов, true",
        "Никола, Николаев, true",
        "Николай, Николаев, true",
        "Илия, Илиев, true",
        "Кольо, Колев, true",
        "Пейо, Пеев, true",
        "Христо, Христов, true",
        "Мехмед, Мехмедов, true",
        "Али, Алиев, true",
        "Иван-Асен, Асенов, true",
        "Мария, Мариев, true",
        "Митко, Станев, false",
        "Александър, Петров, false",
        "Иван, Иван, false"
    })
    void fatherNameFollowsFromTheOwnName(String given, String middle, boolean follows) {
        assertThat(ChildNames.middleFollows(middle, given, Sex.MALE)).isEqualTo(follows);
        assertThat(ChildNames.middleFollows(middle + "а", given, Sex.FEMALE)).isEqualTo(follows);
        assertThat(ChildNames.middleFollows(middle, given, Sex.FEMALE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Петров, Петрова",
        "Шишманов-Градинарски, Шишманова-Градинарска",
        "Божин, Божина",
        "Кацарски, Кацарска",
        "Белички, Беличка",
        "Ковачки-Възки, Ковачка-Възка",
        "Ахмед, Ахмед",
        "Черней, Черней"
    })
    void familyNameHasTheEndingOfTheSex(String his, String hers) {
        assertThat(FamilyEnding.of(his, Sex.FEMALE)).isEqualTo(hers);
        assertThat(FamilyEnding.of(hers, Sex.MALE)).isEqualTo(his);
        assertThat(ChildNames.isOneFamily(his, hers)).isTrue();
        assertThat(ChildNames.familyFollows(hers, new PersonNames("Х", null, his), Sex.FEMALE))
                .isTrue();
    }
}
