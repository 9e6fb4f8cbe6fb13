package bg.gishe.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateState;
import bg.gishe.certificates.Certificates;
import bg.gishe.documents.SealCheck;
import bg.gishe.documents.SealedDocument;
import bg.gishe.testing.Snapshots;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Protects: a version for long, which says more behind its seal, is valid as the file that the archive holds, and altered as any other. */
class LongTermVerificationTest {

    private static final byte[] LIFTED = "сочи повече от подпечатаното".getBytes(StandardCharsets.UTF_8);

    private final Certificates certificates = mock();
    private final SealCheck seal = mock();
    private final Verification verification = new Verification(certificates, seal);

    @Test
    void whatTheArchiveHoldsByteForByteIsValidThoughMoreStandsBehindTheSeal() {
        Certificate certificate = mock();
        when(certificate.state()).thenReturn(CertificateState.READY);
        when(certificates.findByHash(SealedDocument.sha256(LIFTED))).thenReturn(Optional.of(certificate));
        when(certificates.snapshot(any(Certificate.class))).thenReturn(Snapshots.maritalStatus());
        when(seal.look(LIFTED)).thenReturn(SealCheck.Look.ALTERED);

        assertThat(verification.byFile(LIFTED))
                .isInstanceOfSatisfying(
                        Finding.Valid.class,
                        valid -> assertThat(valid.evidence()).isEqualTo(Finding.Evidence.FILE));
    }

    @Test
    void whatTheArchiveDoesNotHoldIsAltered() {
        when(certificates.findByHash(any())).thenReturn(Optional.empty());
        when(seal.look(LIFTED)).thenReturn(SealCheck.Look.ALTERED);

        assertThat(verification.byFile(LIFTED)).isInstanceOf(Finding.Altered.class);
    }

    @Test
    void aTermIsShownOnlyWithTheRuleThatSetsIt() {
        assertThat(Particulars.of(Snapshots.maritalStatus()).validity()).isNull();
    }
}
