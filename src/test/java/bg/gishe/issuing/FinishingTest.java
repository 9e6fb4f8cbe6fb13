package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import bg.gishe.catalog.Channel;
import bg.gishe.certificates.CertificateNumber;
import bg.gishe.certificates.CertificateProducer;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Sealing;
import bg.gishe.certificates.Signatures;
import bg.gishe.documents.SealState;
import bg.gishe.documents.SealUnusableException;
import bg.gishe.platform.AuditTrail;
import bg.gishe.requests.RequestRegister;
import bg.gishe.testing.Snapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects the second step: whatever goes wrong in it never reaches the desk, and what waits is neither forgotten nor hammered at. */
class FinishingTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final SealState HOLDS = new SealState.Usable(LocalDate.of(2028, 1, 1), 399, false);

    private final Certificates certificates = mock();
    private final CertificateProducer producer = mock();
    private final Sealing sealing = mock();
    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/Sofia"));
    private final Finishing finishing = new Finishing(
            certificates,
            mock(Signatures.class),
            mock(RequestRegister.class),
            producer,
            mock(AuditTrail.class),
            mock(ApplicationEventPublisher.class),
            mock(TransactionTemplate.class),
            clock);

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("the template cannot be read"),
                new SealUnusableException("the certificate of the seal expired"),
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new NoClassDefFoundError("a font"),
                new DataAccessResourceFailureException("disk full"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverFailsAfterTheCommitIsNoFailureOfTheIssue(Throwable failure) {
        when(producer.renderAndSeal(any())).thenThrow(failure);

        assertThatCode(() -> finishing.attempt(List.of(numbered(1), numbered(2))))
                .doesNotThrowAnyException();
    }

    @Test
    void oneThatCannotBeMadeKeepsNoOtherOfTheBasketBack() {
        when(producer.renderAndSeal(any())).thenThrow(new NoClassDefFoundError("a font"));

        finishing.attempt(List.of(numbered(1), numbered(2), numbered(3)));

        verify(producer, times(3)).renderAndSeal(any());
    }

    @Test
    void whatWaitsForASignatureIsNotMadeAndKeepsNoOtherBack() {
        finishing.attempt(List.of(numbered(1, true), numbered(2)));

        verify(producer, times(1)).renderAndSeal(any());
    }

    @Test
    void whileTheDatabaseIsAwayTheClerkDoesNotWaitForEachOfThem() {
        when(producer.renderAndSeal(any())).thenThrow(new CannotCreateTransactionException("away"));

        finishing.attempt(List.of(numbered(1), numbered(2), numbered(3)));

        verify(producer, times(1)).renderAndSeal(any());
    }

    @Test
    void aRoundGivesUpAfterThreeAndTheNextOneGoesOnBehindThem() {
        Finishing broken = mock();
        doThrow(new IllegalStateException("cannot be made")).when(broken).finish(anyLong());
        when(sealing.look()).thenReturn(HOLDS);
        when(certificates.unfinished(0, 100))
                .thenReturn(LongStream.rangeClosed(1, 5).boxed().toList());
        when(certificates.unfinished(3, 100)).thenReturn(List.of(4L, 5L));
        Recovery recovery = new Recovery(certificates, broken, sealing, clock);

        recovery.finishAll();
        verify(broken, times(3)).finish(anyLong());
        recovery.finishAll();
        verify(broken).finish(4);
        verify(broken).finish(5);
        recovery.finishAll();

        verify(broken, times(2)).finish(1);
    }

    @Test
    void withASealThatCannotSealNothingIsTried() {
        Finishing untouched = mock();
        when(certificates.unfinished(anyLong(), anyInt())).thenReturn(List.of(1L));
        when(sealing.look()).thenReturn(new SealState.Unusable(SealState.Why.EXPIRED, LocalDate.of(2026, 11, 27)));
        Recovery recovery = new Recovery(certificates, untouched, sealing, clock);

        recovery.finishAll();
        verify(untouched, never()).finish(anyLong());

        when(sealing.look()).thenReturn(HOLDS);
        recovery.finishAll();
        verify(untouched).finish(1);
    }

    @Test
    void aRoundThatMeetsAnotherDoesNothing() {
        Finishing slow = mock();
        when(certificates.unfinished(anyLong(), anyInt())).thenReturn(List.of(1L));
        when(sealing.look()).thenReturn(HOLDS);
        Recovery recovery = new Recovery(certificates, slow, sealing, clock);
        doAnswer(call -> {
                    // As the scheduled task does while the start is at it.
                    Thread.ofVirtual().start(recovery::finishAll).join();
                    return null;
                })
                .doNothing()
                .when(slow)
                .finish(1);

        recovery.finishAll();

        verify(slow, times(1)).finish(1);
    }

    @Test
    void theSameTroubleIsToldOnceAnHour() {
        TickingClock ticking = new TickingClock();
        Repeated repeated = new Repeated(ticking, Duration.ofHours(1));

        assertThat(repeated.isDue("disk full")).isTrue();
        ticking.pass(Duration.ofMinutes(59));
        assertThat(repeated.isDue("disk full")).isFalse();
        assertThat(repeated.isDue("expired")).isTrue();
        ticking.pass(Duration.ofMinutes(1));
        assertThat(repeated.isDue("disk full")).isTrue();
        assertThat(repeated.isDue("disk full")).isFalse();
    }

    private static Numbered numbered(long id) {
        return numbered(id, false);
    }

    private static Numbered numbered(long id, boolean toSign) {
        return new Numbered(
                id,
                new CertificateNumber(2026, id),
                "MARITAL_STATUS",
                1,
                id,
                Channel.COUNTER,
                toSign,
                Snapshots.maritalStatus());
    }

    private static final class TickingClock extends Clock {

        private Instant now = NOW;

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Sofia");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
