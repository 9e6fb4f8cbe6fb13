package bg.gishe.certificates.internal;

import java.time.ZoneOffset;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The certificates that have sealed here, the present one and those before it. */
@Component
class SealRegister {

    private final JdbcClient jdbc;
    private final Seal seal;

    SealRegister(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Adds the present certificate at every start, so that changing the key needs no further step. */
    @EventListener(ApplicationStartedEvent.class)
    void registerPresentSeal() {
        jdbc.sql("""
                        INSERT INTO seal_certificate (fingerprint, certificate, valid_until)
                        VALUES (:fingerprint, :certificate, :until)
                        ON CONFLICT ON CONSTRAINT seal_certificate_pk DO NOTHING
                        """)
                .param("fingerprint", SealCheck.fingerprint(seal.certificate()))
                .param("certificate", seal.certificate().getEncoded())
                .param("until", seal.validUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the certificate with this SHA-256 fingerprint has ever sealed here. */
    boolean knows(String fingerprint) {
        return fingerprint.equals(SealCheck.fingerprint(seal.certificate()))
                || jdbc.sql("SELECT EXISTS (SELECT FROM seal_certificate WHERE fingerprint = :fingerprint)")
                        .param("fingerprint", fingerprint)
                        .query(Boolean.class)
                        .single();
    }
}
