package bg.gishe.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.documents.SealedDocument;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.ArchiveFixture;
import bg.gishe.testing.Snapshots;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects: an issued document has one number, one file and one content for ever, whatever the application tries. */
@ApplicationTest
class ArchiveTest {

    @Autowired
    ArchiveFixture issued;

    @Autowired
    Certificates certificates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SnapshotJson json;

    @Test
    void aSnapshotComesBackFromTheDatabaseAsItWasFixed() {
        Snapshot full = Snapshots.birthExtract();

        assertThat(json.read(json.write(full))).isEqualTo(full);

        Certificate stored = issued.numbered();
        Snapshot read = certificates.snapshot(stored.id());
        assertThat(read)
                .isEqualTo(Snapshots.numbered(Snapshots.maritalStatus(), stored.number(), stored.verificationCode()));
    }

    @Test
    void theFirstFileStaysAndASecondChangesNothing() {
        Certificate certificate = issued.ready();
        byte[] first = issued.file(certificate);

        Boolean stored = transaction.execute(status -> certificates.store(
                certificate.id(), SealedDocument.of(new byte[] {1, 2, 3}, Instant.parse("2026-11-24T10:00:00Z"))));

        assertThat(stored).isFalse();
        assertThat(issued.file(certificate)).isEqualTo(first);
        assertThat(certificates.findByHash(SealedDocument.sha256(first)))
                .map(Certificate::id)
                .contains(certificate.id());
    }

    @Test
    void whatIsNumberedAndNotSealedIsFoundForRecovery() {
        Certificate cut = issued.numbered();
        Certificate finished = issued.ready();

        assertThat(certificates.unfinished(0, 100)).contains(cut.id()).doesNotContain(finished.id());
    }

    @Test
    void manyDesksAtOnceGetConsecutiveNumbersAndDistinctCodes() throws Exception {
        List<Callable<Certificate>> desks = Stream.<Callable<Certificate>>generate(() -> issued::numbered)
                .limit(16)
                .toList();
        List<Certificate> made;
        try (var threads = Executors.newFixedThreadPool(8)) {
            made = threads.invokeAll(desks).stream().map(ArchiveTest::get).toList();
        }

        List<Long> numbers = made.stream()
                .map(certificate -> certificate.number().number())
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(LongStream.range(numbers.getFirst(), numbers.getFirst() + 16)
                        .boxed()
                        .toList());
        assertThat(made.stream().map(Certificate::verificationCode)).doesNotHaveDuplicates();
    }

    @Test
    void aNumberIsTakenOnlyInsideTheTransactionOfTheCase() {
        assertThatThrownBy(() -> certificates.register(
                        new CertificateOrder(1, "MARITAL_STATUS", 1, false, null),
                        (number, code) -> Snapshots.maritalStatus()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void oneRequestMakesOneDocumentUntilItIsReplaced() {
        Certificate annulled = issued.annulled();

        Certificate replacement = issued.replacementOf(annulled);

        assertThat(certificates.replacementOf(annulled.id()))
                .map(Certificate::id)
                .contains(replacement.id());
        assertThatThrownBy(() -> issued.replacementOf(annulled)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anAnnulledDocumentCannotBeAnnulledAgainAndKeepsItsFile() {
        Certificate annulled = issued.annulled();

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> certificates.annul(annulled.id(), "втори път", ArchiveFixture.CLERK)))
                .isInstanceOf(DocumentNotHoldingException.class);
        assertThat(issued.file(annulled)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE certificate SET snapshot = '{}' WHERE id = :id",
                "UPDATE certificate SET number = number + 1000000 WHERE id = :id",
                "UPDATE certificate SET verification_code = '00000000000000000000' WHERE id = :id",
                "UPDATE certificate SET state = 'ISSUING' WHERE id = :id",
                "DELETE FROM certificate WHERE id = :id",
                "UPDATE certificate_document SET pdf = '' WHERE certificate_id = :id",
                "DELETE FROM certificate_document WHERE certificate_id = :id",
                "TRUNCATE certificate_document"
            })
    void theApplicationItselfCannotChangeOrRemoveWhatWasIssued(String sql) {
        Certificate certificate = issued.ready();
        byte[] file = issued.file(certificate);
        Snapshot snapshot = certificates.snapshot(certificate.id());

        assertThatThrownBy(() -> jdbc.sql(sql).param("id", certificate.id()).update())
                .isInstanceOf(DataAccessException.class);

        assertThat(issued.file(certificate)).isEqualTo(file);
        assertThat(certificates.snapshot(certificate.id())).isEqualTo(snapshot);
    }

    @Test
    void theArchiveRefusesAFileThatDoesNotFitItsHash() {
        Certificate certificate = issued.numbered();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> certificates.store(
                        certificate.id(),
                        new SealedDocument(new byte[] {1}, "0".repeat(64), Instant.parse("2026-11-24T10:00:00Z")))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("certificate_document_hash_of_file");
    }

    @Test
    void aDocumentIsFoundByItsNumberHoweverItIsTyped() {
        CertificateNumber number = issued.numbered().number();

        assertThat(CertificateNumber.parse(" угс - %d / %d".formatted(number.number(), number.year())))
                .contains(number);
        assertThat(certificates.find(number)).map(Certificate::number).contains(number);
        assertThat(CertificateNumber.parse("УГС-123")).isEmpty();
    }

    @Test
    void thePresentSealIsRegistered() {
        assertThat(jdbc.sql("SELECT count(*) FROM seal_certificate")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static Certificate get(Future<Certificate> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
