package bg.gishe.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Protects the way of a case: what may follow what, and that every case comes to an end. */
class RequestStateTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, REGISTERED CANCELLED",
        "REGISTERED, ISSUING IN_REVIEW CANCELLED",
        "IN_REVIEW, ISSUING NEEDS_INFORMATION REFUSED CANCELLED",
        "NEEDS_INFORMATION, IN_REVIEW REFUSED CANCELLED",
        "ISSUING, READY",
        "READY, DELIVERED",
        "DELIVERED, ''",
        "REFUSED, ''",
        "CANCELLED, ''"
    })
    void stateLeadsOnlyThere(RequestState from, String next) {
        assertThat(from.next())
                .containsExactlyInAnyOrderElementsOf(Stream.of(next.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(RequestState::valueOf)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void everyCaseComesToAnEndAndADocumentInTheMakingCannotBeCancelled(RequestState from) {
        Set<RequestState> reached = new HashSet<>(EnumSet.of(from));
        while (reached.addAll(
                reached.stream().flatMap(state -> state.next().stream()).toList())) {
            assertThat(reached).hasSizeLessThanOrEqualTo(RequestState.values().length);
        }
        assertThat(reached).anyMatch(state -> state.next().isEmpty());
        if (from == RequestState.ISSUING || from == RequestState.READY) {
            assertThat(reached).doesNotContain(RequestState.CANCELLED, RequestState.REFUSED);
        }
    }

    @Test
    void numberIsPrintedWithItsYear() {
        assertThat(new RegistrationNumber(2026, 123).text()).isEqualTo("ГС-000123/2026");
        assertThat(new RegistrationNumber(2027, 1_234_567).text()).isEqualTo("ГС-1234567/2027");
    }
}
