package bg.gishe.counter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Protects that a page that waits for a document looks often at first and not for ever. */
class LooksTest {

    @Test
    void looksEveryThreeSecondsAtFirstAndStopsAfterAQuarterOfAnHour() {
        assertThat(Looks.after(0)).contains(3);
        assertThat(Looks.after(20)).contains(10);
        assertThat(Looks.after(69)).contains(30);
        assertThat(Looks.after(70)).isEmpty();
        assertThat(IntStream.range(0, 1000)
                        .map(look -> Looks.after(look).orElse(0))
                        .sum())
                .isBetween(14 * 60, 17 * 60);
    }

    @Test
    void anAddressThatWasTamperedWithMakesNoPageLookForEver() {
        assertThat(Looks.after(-1)).isEmpty();
        assertThat(Looks.after(Integer.MAX_VALUE)).isEmpty();
    }
}
