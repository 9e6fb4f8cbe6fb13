package bg.gishe.testing;

import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateNumber;
import bg.gishe.certificates.CertificateOrder;
import bg.gishe.certificates.CertificateProducer;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.platform.Actor;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents in the archive without the way through the desk: numbered, and sealed when asked for. */
@Component
public class ArchiveFixture {

    /** Who annuls in tests. */
    public static final Actor CLERK = new Actor("m.ivanova", "Мария Иванова", "младши експерт", "4", Set.of("CLERK"));

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Certificates certificates;
    private final CertificateProducer producer;
    private final TransactionTemplate transaction;

    ArchiveFixture(
            JdbcClient jdbc,
            Numbers numbers,
            Certificates certificates,
            CertificateProducer producer,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.certificates = certificates;
        this.producer = producer;
        this.transaction = transaction;
    }

    /** A numbered document whose file is not made yet. */
    public Certificate numbered() {
        return Objects.requireNonNull(transaction.execute(status -> register(request(), null)));
    }

    /** A numbered document whose snapshot was written by an earlier program. */
    public Certificate numberedWith(BiFunction<CertificateNumber, VerificationCode, String> snapshot) {
        return Objects.requireNonNull(transaction.execute(status -> {
            CertificateNumber number = new CertificateNumber(2026, numbers.next(NumberKind.CERTIFICATE, 2026));
            VerificationCode code = VerificationCode.random();
            long id = jdbc.sql("""
                            INSERT INTO certificate (request_id, year, number, service_code, subject_id, issued_on, verification_code, snapshot, state)
                            SELECT id, :year, :number, service_code, subject_id, '2026-11-24', :code, :snapshot::jsonb, 'ISSUING'
                              FROM service_request WHERE id = :request RETURNING id
                            """)
                    .param("year", number.year())
                    .param("number", number.number())
                    .param("code", code.value())
                    .param("snapshot", snapshot.apply(number, code))
                    .param("request", request())
                    .query(Long.class)
                    .single();
            return certificates.find(id).orElseThrow();
        }));
    }

    /** A sealed document in the archive. */
    public Certificate ready() {
        return sealed(numbered());
    }

    /** An annulled document. */
    public Certificate annulled() {
        Certificate certificate = ready();
        return Objects.requireNonNull(
                transaction.execute(status -> certificates.annul(certificate.id(), "Грешно посочена цел", CLERK)));
    }

    /** A document in place of an annulled one. */
    public Certificate replacementOf(Certificate annulled) {
        long request = Objects.requireNonNull(annulled.requestId());
        return sealed(Objects.requireNonNull(transaction.execute(status -> register(request, annulled.id()))));
    }

    /** The file as it stands in the archive. */
    public byte[] file(Certificate certificate) {
        return certificates.document(certificate.id()).orElseThrow().pdf();
    }

    private Certificate sealed(Certificate certificate) {
        var document = producer.renderAndSeal(certificates.snapshot(certificate.id()));
        transaction.executeWithoutResult(status -> certificates.store(certificate.id(), document));
        return certificates.find(certificate.id()).orElseThrow();
    }

    private Certificate register(long request, Long replaces) {
        long subject = jdbc.sql("SELECT subject_id FROM service_request WHERE id = :id")
                .param("id", request)
                .query(Long.class)
                .single();
        return certificates.register(
                new CertificateOrder(request, "MARITAL_STATUS", subject, false, replaces), (number, code) -> {
                    Snapshot facts = Snapshots.maritalStatus();
                    return Snapshots.numbered(facts, number, code);
                });
    }

    private long request() {
        return jdbc.sql("""
                        INSERT INTO service_request (registration_year, registration_number, registered_at, channel,
                            service_code, definition_id, subject_id, speed, copies, relation, applicant_name, fee_amount,
                            fee_currency, fee_lines, state, clerk, clerk_name, desk)
                        SELECT 2026, :number, now(), 'COUNTER', service_code, d.id, p.id, 'ORDINARY', 1, 'SELF', 'Иван Петров',
                            2.56, 'EUR', '[]', 'ISSUING', 'm.ivanova', 'Мария Иванова', '4'
                        FROM service_definition d, (SELECT id FROM person ORDER BY id LIMIT 1) p
                        WHERE service_code = 'MARITAL_STATUS' AND d.during @> current_date
                        RETURNING id
                        """)
                .param("number", numbers.next(NumberKind.REGISTRATION, 2026))
                .query(Long.class)
                .single();
    }
}
