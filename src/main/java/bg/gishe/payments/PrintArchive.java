package bg.gishe.payments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The archive of what the till printed: what was printed first stays, byte for byte. */
@Repository
public class PrintArchive {

    /** What is kept. */
    public enum Kind {
        RECEIPT_STRIP,
        RECEIPT_SHEET,
        Z_STRIP,
        Z_SHEET,
        DAY_PROTOCOL,
        PAYMENT_ORDER
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PrintArchive(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The paper as it is kept; printed and kept now when it is asked for the first time. */
    public byte[] keep(Kind kind, long subject, Supplier<byte[]> printer) {
        return find(kind, subject).orElseGet(() -> {
            byte[] pdf = printer.get();
            jdbc.sql("""
                            INSERT INTO till_paper (kind, subject_id, pdf, sha256, made_at) VALUES (:kind, :subject, :pdf, :sha256, :at)
                            ON CONFLICT ON CONSTRAINT till_paper_pk DO NOTHING
                            """)
                    .param("kind", kind.name())
                    .param("subject", subject)
                    .param("pdf", pdf)
                    .param("sha256", sha256(pdf))
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            return find(kind, subject).orElseThrow();
        });
    }

    private Optional<byte[]> find(Kind kind, long subject) {
        return jdbc.sql("SELECT pdf FROM till_paper WHERE kind = :kind AND subject_id = :subject")
                .param("kind", kind.name())
                .param("subject", subject)
                .query((row, index) -> row.getBytes("pdf"))
                .optional();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
