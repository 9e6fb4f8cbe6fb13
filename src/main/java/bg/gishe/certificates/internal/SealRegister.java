package bg.gishe.certificates.internal;

import bg.gishe.documents.Seal;
import bg.gishe.documents.SealCheck;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The certificates that have sealed here, the present one and those before it. */
@Component
public class SealRegister {

    private final JdbcClient jdbc;
    private final Seal seal;
    private volatile @Nullable String written;

    SealRegister(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Adds the present certificate, at every start and when another key has come, so that changing the key needs no further step. */
    @EventListener(ApplicationStartedEvent.class)
    public void writePresent() {
        seal.certificate()
                .filter(certificate -> !SealCheck.fingerprint(certificate).equals(written))
                .ifPresent(this::write);
    }

    private void write(CertificateToken certificate) {
        String fingerprint = SealCheck.fingerprint(certificate);
        jdbc.sql("""
                        INSERT INTO seal_certificate (fingerprint, certificate, valid_until)
                        VALUES (:fingerprint, :certificate, :until)
                        ON CONFLICT ON CONSTRAINT seal_certificate_pk DO NOTHING
                        """)
                .param("fingerprint", fingerprint)
                .param("certificate", certificate.getEncoded())
                .param("until", certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
                .update();
        written = fingerprint;
    }

    /** Whether the certificate with this SHA-256 fingerprint has ever sealed here. */
    boolean knows(String fingerprint) {
        return seal.certificate().map(SealCheck::fingerprint).stream().anyMatch(fingerprint::equals)
                || jdbc.sql("SELECT EXISTS (SELECT FROM seal_certificate WHERE fingerprint = :fingerprint)")
                        .param("fingerprint", fingerprint)
                        .query(Boolean.class)
                        .single();
    }
}
