package bg.gishe.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.documents.SealedDocument;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.ArchiveFixture;
import bg.gishe.testing.PaperText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Protects: of the documents given out with more data attached than printed none is forgotten, and nobody else's is called so. */
@ApplicationTest
class OverfullDocumentsTest {

    @Autowired
    OverfullDocuments documents;

    @Autowired
    OverfullDocumentsCommand command;

    @Autowired
    ArchiveFixture issued;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateProducer producer;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aDocumentWithTheWholeCaseAttachedIsListedUntilItIsReplaced() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(documents.all()).isEmpty();
            assertThat(command.run(List.of())).isZero();

            Certificate proper = issued.ready();
            Certificate old = older(true);

            assertThat(documents.all())
                    .containsExactly(new OverfullDocuments.Overfull(
                            old.number().text(),
                            certificates.snapshot(old).numbers().issuedOn(),
                            "УДОСТОВЕРЕНИЕ ЗА ПРОБА",
                            CertificateState.READY,
                            null));
            assertThat(command.run(List.of())).isEqualTo(1);

            certificates.annul(old.id(), "Повече данни от отпечатаните", ArchiveFixture.CLERK);
            Certificate fresh = issued.replacementOf(old);

            assertThat(documents.all()).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(CertificateState.ANNULLED);
                assertThat(one.replacedBy()).isEqualTo(fresh.number().text());
            });
            assertThat(command.run(List.of())).isZero();
            assertThat(proper.number()).isNotEqualTo(old.number());
        });
    }

    @Test
    void aDocumentWhoseFileWasMadeLaterFromTheWholeCaseIsNotListed() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Certificate recovered = older(false);

            assertThat(documents.all()).isEmpty();
            assertThat(recovered.number()).isNotNull();
        });
    }

    @Test
    void theCommandTakesNothing() {
        assertThat(command.run(List.of("all"))).isEqualTo(2);
    }

    /** A document of the first months, whose snapshot keeps the whole case; its file has it attached, or was made only now. */
    private Certificate older(boolean attached) {
        Certificate numbered =
                issued.numberedWith((number, code) -> wide(number, code).toString());
        byte[] pdf = producer.renderAndSeal(certificates.snapshot(numbered)).pdf();
        byte[] file = attached ? PaperText.attachingFacts(pdf, wholeCase()) : pdf;
        certificates.store(numbered.id(), SealedDocument.of(file, Instant.parse("2026-11-24T10:00:00Z")));
        return certificates.find(numbered.id()).orElseThrow();
    }

    private ObjectNode wide(CertificateNumber number, VerificationCode code) {
        try {
            ObjectNode tree = (ObjectNode)
                    json.readTree(Files.readString(Path.of("src/test/resources/older-snapshots/man.json")));
            return tree.put("template", "permanent-address")
                    .put("templateVersion", 1)
                    .put("certificateNumber", number.text())
                    .put("verificationCode", code.value());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As it was attached then. */
    private static String wholeCase() {
        return """
                <certificate xmlns="urn:bg:gishe:certificate:1"><title>УДОСТОВЕРЕНИЕ ЗА ПРОБА</title><facts>
                <children><item><egn>0950119998</egn></item></children></facts></certificate>
                """;
    }
}
