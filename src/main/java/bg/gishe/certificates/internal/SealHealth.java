package bg.gishe.certificates.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health of the seal: the key answers and its certificate holds; says when it is soon to be replaced. */
@Component("sealHealthIndicator")
class SealHealth implements HealthIndicator {

    private static final Duration SOON = Duration.ofDays(30);

    private final Seal seal;
    private final Clock clock;

    SealHealth(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        Health.Builder health = now.isAfter(seal.validUntil()) ? Health.down() : Health.up();
        health.withDetail("validUntil", seal.validUntil().toString())
                .withDetail("replaceSoon", now.plus(SOON).isAfter(seal.validUntil()));
        try {
            seal.probe();
        } catch (RuntimeException e) {
            health.down(e);
        }
        return health.build();
    }
}
