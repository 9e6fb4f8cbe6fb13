package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects how names are written in Latin letters on papers for abroad (Закон за транслитерацията, чл. 4–6). */
class TransliterationTest {

    @ParameterizedTest
    @CsvSource({
        "Иван Георгиев Петров,Ivan Georgiev Petrov",
        "Мария,Maria",
        "Мария-Виктория Илиева,Maria-Viktoria Ilieva",
        "Ия,Ia",
        "Марияна,Mariyana",
        "Щерю Жечев Шишков,Shteryu Zhechev Shishkov",
        "Цветелина Хаджийска,Tsvetelina Hadzhiyska",
        "Йордан,Yordan",
        "Гьорго,Gyorgo",
        "Ъгларова,Aglarova",
        "ЩЕРЕВ ЖИВКО,SHTEREV ZHIVKO",
        "СОФИЯ,SOFIA",
        "Я. Юрий,Ya. Yuriy",
        "България,Bulgaria",
        "Българиянов,Balgariyanov",
        "Anna Müller,Anna Müller",
        "ул. „Ж“ № 1,ul. „Zh“ № 1"
    })
    void everyLetterHasItsPlaceInTheLaw(String name, String latin) {
        assertThat(Transliteration.of(name)).isEqualTo(latin);
    }
}
