package bg.gishe.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.platform.Result;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects what a chosen password must be, and that one to be used once is good enough and never the same. */
class PasswordsTest {

    @ParameterizedTest
    @CsvSource({
        "кратка, accounts.password.too-short",
        "elevenchars, accounts.password.too-short",
        "парола на m.ivanova, accounts.password.guessable",
        "Парола за ГИШЕ 2026, accounts.password.guessable",
        "My-Gishe-Password, accounts.password.guessable",
        "аааааааааааа, accounts.password.monotonous",
        "abababababab, accounts.password.monotonous",
        "дванадесет зн, ''",
        "четири думи на края, ''"
    })
    void faultIsToldByItsKey(String password, String fault) {
        assertThat(refusal(password)).isEqualTo(fault);
    }

    @Test
    void lengthHasAnEnd() {
        String longest = IntStream.range(0, Passwords.LONGEST)
                .mapToObj(i -> "" + (char) ('a' + i % 26))
                .collect(Collectors.joining());
        assertThat(refusal(longest)).isEmpty();
        assertThat(refusal(longest + "x")).isEqualTo("accounts.password.too-long");
    }

    @Test
    void passwordToBeUsedOnceWouldBeAcceptedAndIsNeverTheSame() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> Passwords.once()).toList())
                .doesNotHaveDuplicates()
                .allSatisfy(password -> {
                    assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}").doesNotContain("l", "o", "i");
                    assertThat(refusal(password)).isEmpty();
                });
    }

    private static String refusal(String password) {
        return Passwords.choose(password, "m.ivanova") instanceof Result.Refused<Passwords.Chosen> refused
                ? refused.first().key()
                : "";
    }
}
