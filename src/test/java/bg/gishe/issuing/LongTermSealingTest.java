package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import bg.gishe.certificates.LongTermDocuments;
import bg.gishe.documents.LongTermSeal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Protects: documents whose seal cannot be lifted any more hold up no others, and are asked for ever more seldom. */
class LongTermSealingTest {

    private static final byte[] HOPELESS = {0};
    private static final Instant START = Instant.parse("2026-11-29T08:00:00Z");

    private final LongTermSeal seal = mock();
    private final LongTermDocuments documents = mock();
    private final Clock clock = mock();
    private final TreeSet<Long> waiting = new TreeSet<>();
    private final List<Long> tried = new ArrayList<>();
    private final LongTermSealing sealing = new LongTermSealing(seal, documents, clock);

    @Test
    void theNewOnesAreLiftedThoughManyOldOnesNeverCanBe() {
        archive(List.of(1L, 2L, 3L, 4L, 5L, 6L, 8L), List.of(7L, 9L, 10L));

        round(0);
        assertThat(tried).as("the newest first, until three failed").containsExactly(10L, 9L, 8L, 7L, 6L, 5L);
        tried.clear();
        round(2);

        assertThat(tried).as("what failed is passed over").containsExactly(4L, 3L, 2L);
        assertThat(waiting).doesNotContain(7L, 9L, 10L);
    }

    @Test
    void whatFailsAgainAndAgainWaitsLongerEachTimeAndADayAtMost() {
        archive(List.of(1L), List.of());
        List<Integer> minutes = new ArrayList<>();

        for (int minute = 0; minute < 6 * 24 * 60; minute += 2) {
            tried.clear();
            round(minute);
            if (!tried.isEmpty()) {
                minutes.add(minute);
            }
        }

        assertThat(minutes).startsWith(0, 4, 12, 28, 60).hasSizeBetween(12, 14);
        assertThat(minutes.getLast() - minutes.get(minutes.size() - 2)).isEqualTo(24 * 60);
    }

    private void round(int minutes) {
        when(clock.instant()).thenReturn(START.plus(Duration.ofMinutes(minutes)));
        sealing.liftAll();
    }

    private void archive(List<Long> hopeless, List<Long> good) {
        waiting.addAll(hopeless);
        waiting.addAll(good);
        when(seal.isConfigured()).thenReturn(true);
        when(documents.waiting(any(), anyInt())).thenAnswer(call -> {
            List<Long> without = call.getArgument(0);
            return waiting.descendingSet().stream()
                    .filter(id -> !without.contains(id))
                    .toList();
        });
        when(documents.first(anyLong())).thenAnswer(call -> {
            long id = call.getArgument(0);
            tried.add(id);
            return hopeless.contains(id) ? HOPELESS : new byte[] {1};
        });
        when(seal.lift(any())).thenAnswer(call -> {
            byte[] file = call.getArgument(0);
            if (file == HOPELESS) {
                throw new IllegalStateException("no proof");
            }
            return file;
        });
        doAnswer(call -> waiting.remove(call.<Long>getArgument(0)))
                .when(documents)
                .add(anyLong(), any());
    }
}
