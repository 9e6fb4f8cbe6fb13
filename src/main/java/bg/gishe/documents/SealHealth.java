package bg.gishe.documents;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the seal: the key answers and its certificate holds; says when it is to be replaced. No part of readiness: without a seal
 * everything but issuing works.
 */
@Component("sealHealthIndicator")
class SealHealth implements HealthIndicator {

    private final Seal seal;
    private final LongTermSeal longTerm;

    SealHealth(Seal seal, LongTermSeal longTerm) {
        this.seal = seal;
        this.longTerm = longTerm;
    }

    @Override
    public Health health() {
        Health.Builder health = new Health.Builder();
        switch (seal.state()) {
            case SealState.Usable(var lastDay, var daysLeft, var soon) ->
                health.up().withDetail("daysLeft", daysLeft).withDetail("replaceSoon", soon);
            case SealState.Unusable(var why, var day) -> health.down().withDetail("unusable", why.name());
        }
        health.withDetail(
                "level",
                longTerm.isConfigured() ? "PAdES B-LTA, after the issue" : "PAdES B-B, no time-stamp service is set");
        seal.certificate()
                .ifPresent(certificate -> health.withDetail(
                        "validUntil", certificate.getNotAfter().toInstant().toString()));
        seal.advice().ifPresent(advice -> health.withDetail("advice", advice));
        if (seal.state().isUsable()) {
            try {
                seal.probe();
            } catch (RuntimeException e) {
                health.down(e);
            }
        }
        return health.build();
    }
}
