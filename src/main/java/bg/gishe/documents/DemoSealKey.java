package bg.gishe.documents;

import bg.gishe.platform.Municipality;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The seal key that a demo installation makes for itself at its first start: worth nothing, and its documents say so. */
final class DemoSealKey {

    private final Path folder;

    DemoSealKey(Path folder) {
        this.folder = folder;
    }

    SealKey open(Municipality municipality, Instant now) {
        Path passwordFile = folder.resolve("demo-seal.password");
        Path keystore = folder.resolve("demo-seal.p12");
        try {
            if (!Files.exists(keystore)) {
                Files.createDirectories(folder);
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                String password = HexFormat.of().formatHex(random);
                // The password first: a crash in between leaves no key that nobody can open.
                write(passwordFile, password.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                write(keystore, keystore(municipality, password, now));
            }
            return new SealKey(keystore, Files.readString(passwordFile), null);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The demo seal key could not be made in " + folder, e);
        }
    }

    private static byte[] keystore(Municipality municipality, String password, Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "BG")
                .addRDN(BCStyle.O, "Община " + municipality.name())
                .addRDN(BCStyle.CN, "ОБРАЗЕЦ - електронен печат")
                .build();
        Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                new BigInteger(120, new SecureRandom()),
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(3650))),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return bytes.toByteArray();
    }

    /** Written beside, readable by the owner alone, on the disk before it is moved into place. */
    private static void write(Path target, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(target.getParent(), "new", null);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(content));
            out.force(true);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
