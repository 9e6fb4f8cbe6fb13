package bg.gishe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects: what is refused goes no further and says why. */
class ResultTest {

    @Test
    void whatIsDoneGoesOnAndWhatIsRefusedStaysSo() {
        assertThat(Result.done(2).then(two -> Result.done(two + 1))).isEqualTo(Result.done(3));
        assertThat(Result.<Integer>refused("no").then(two -> Result.done(two + 1)))
                .isEqualTo(Result.refused("no"));
        assertThat(Result.done(2).then(two -> Result.refusedAt("field", "no")))
                .isEqualTo(Result.refusedAt("field", "no"));
    }

    @Test
    void nothingIsRefusedWithoutAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Result.Refused<>(List.of()));
    }
}
