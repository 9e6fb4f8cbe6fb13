package bg.gishe.counter;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.accounts.Accounts;
import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateProducer;
import bg.gishe.certificates.Certificates;
import bg.gishe.documents.SealedDocument;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.ArchiveFixture;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** Protects that the archive, not the browser, says whether a document is opened for its first handing over or once more. */
@ApplicationTest
class DocumentFilesTest {

    @Autowired
    DocumentFiles files;

    @Autowired
    ArchiveFixture archive;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateProducer producer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    /** Each opening is a request of its own, whatever request an earlier test of this thread left behind. */
    @BeforeEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverIssuedADocumentHandsItOverSoonAfterItsSealing() {
        Certificate fresh = sealed(Duration.ofMinutes(29));
        open("m.ivanova", fresh);
        open("m.ivanova", fresh);

        assertThat(lines(fresh)).containsExactly("CERTIFICATE_OPENED", "CERTIFICATE_OPENED");
    }

    @Test
    void anotherClerkOrALaterHourOpensItOnceMore() {
        Certificate fresh = sealed(Duration.ofMinutes(1));
        open("p.georgiev", fresh);
        assertThat(lines(fresh)).containsExactly("CERTIFICATE_REPRINTED");

        Certificate old = sealed(DocumentFiles.HANDING_OVER.plusSeconds(5));
        open("m.ivanova", old);
        assertThat(lines(old)).containsExactly("CERTIFICATE_REPRINTED");
    }

    @Test
    void documentThatIsNotThereLeavesNoLine() {
        long before = count();
        signIn("m.ivanova");

        assertThat(files.open(Long.MAX_VALUE)).isInstanceOf(DocumentFiles.Opening.Unknown.class);
        assertThat(count()).isEqualTo(before);
    }

    private Certificate sealed(Duration ago) {
        Certificate certificate = archive.numbered();
        SealedDocument document = producer.renderAndSeal(certificates.snapshot(certificate.id()));
        transaction.executeWithoutResult(status -> certificates.store(
                certificate.id(),
                new SealedDocument(
                        document.pdf(), document.sha256(), clock.instant().minus(ago))));
        return certificate;
    }

    private void open(String clerk, Certificate certificate) {
        signIn(clerk);
        assertThat(files.open(certificate.id())).isInstanceOf(DocumentFiles.Opening.Opened.class);
    }

    private void signIn(String clerk) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(accounts.loadUserByUsername(clerk), null));
    }

    private List<String> lines(Certificate certificate) {
        return jdbc.sql(
                        "SELECT action FROM audit_event WHERE object = ? AND action <> 'CERTIFICATE_ISSUED' ORDER BY seq")
                .params("certificate " + certificate.number().text())
                .query(String.class)
                .list();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM audit_event").query(Long.class).single();
    }
}
