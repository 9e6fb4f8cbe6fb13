package bg.gishe.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.certificates.internal.CertificateRenderer;
import bg.gishe.testing.ProofServices;
import bg.gishe.testing.Snapshots;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects: the version for long holds the sealed bytes unchanged and the proofs behind them; without a service nothing is lifted. */
class LongTermSealTest {

    @TempDir
    static Path folder;

    private static ProofServices services;
    private static LongTermSeal longTerm;
    private static byte[] sealed;

    @BeforeAll
    static void sealOne() throws Exception {
        services = new ProofServices();
        Path keystore = folder.resolve("seal.p12");
        services.writeKey(keystore, "secret");
        SealSettings settings = new SealSettings(keystore.toString(), "secret", null, services.timestampUrl(), 30);
        longTerm = new LongTermSeal(settings);
        sealed = new Seal(new WatchedKey(settings.key(), Clock.systemUTC()), settings, Clock.systemUTC())
                .apply(new CertificateRenderer().render(Snapshots.maritalStatus()));
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void theSealOfTheDeskIsOfBaselineB() {
        assertThat(signature(sealed).getDataFoundUpToLevel()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    }

    @Test
    void liftedItCarriesTimeAndProofsAndTheSealedBytesUnchanged() {
        byte[] lifted = longTerm.lift(sealed);

        assertThat(Arrays.copyOf(lifted, sealed.length)).isEqualTo(sealed);
        assertThat(new SealCheck(fingerprint -> true).look(lifted))
                .as("more stands behind the seal than was sealed")
                .isEqualTo(SealCheck.Look.ALTERED);
        AdvancedSignature signature = signature(lifted);
        assertThat(signature.getDataFoundUpToLevel()).isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
        signature.checkSignatureIntegrity();
        assertThat(signature.getSignatureCryptographicVerification().isSignatureIntact())
                .isTrue();
        assertThat(services.stamps()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aServiceThatDoesNotAnswerIsAnErrorAndNoHalfLiftedDocument() {
        services.down(true);
        try {
            assertThatThrownBy(() -> longTerm.lift(sealed)).isInstanceOf(RuntimeException.class);
        } finally {
            services.down(false);
        }
    }

    @Test
    void withoutAServiceNothingIsLifted() {
        LongTermSeal none = new LongTermSeal(new SealSettings(null, "", null, " ", 30));

        assertThat(none.isConfigured()).isFalse();
        assertThatThrownBy(() -> none.lift(sealed)).isInstanceOf(IllegalStateException.class);
    }

    private static AdvancedSignature signature(byte[] pdf) {
        PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier());
        List<AdvancedSignature> signatures = analyzer.getSignatures();
        assertThat(signatures).hasSize(1);
        return signatures.getFirst();
    }
}
