package bg.gishe.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A certification authority of a test's own with its list of revoked certificates and its time-stamp service, on 127.0.0.1. */
public final class ProofServices implements AutoCloseable {

    private static final String ALGORITHM = "SHA256withRSA";

    private final HttpServer server;
    private final X500Name authority = new X500Name("C=BG,O=Test,CN=Authority of a test");
    private final KeyPair authorityKey = keyPair();
    private final X509Certificate root;
    private final KeyPair stampKey = keyPair();
    private final X509Certificate stamp;
    private final AtomicInteger serial = new AtomicInteger(1);
    private final AtomicInteger stamps = new AtomicInteger();
    private volatile boolean down;

    public ProofServices() throws IOException, GeneralSecurityException, OperatorCreationException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/crl", exchange -> answer(exchange, "application/pkix-crl", this::revoked));
        server.createContext("/tsa", exchange -> answer(exchange, "application/timestamp-reply", this::stamped));
        server.start();
        root = certificate(authority, authorityKey, true, false);
        stamp = certificate(new X500Name("C=BG,O=Test,CN=Time of a test"), stampKey, false, true);
    }

    /** The address of the time-stamp service. */
    public String timestampUrl() {
        return address() + "/tsa";
    }

    /** Lets every service answer with an error from now on, or no more. */
    public void down(boolean down) {
        this.down = down;
    }

    /** How many time stamps were given. */
    public int stamps() {
        return stamps.get();
    }

    /** Puts a key whose certificate the authority gave into the PKCS#12 file. */
    public void writeKey(Path place, String password) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(place)) {
            KeyPair pair = keyPair();
            Certificate seal = certificate(new X500Name("C=BG,O=Test,CN=Seal of a test"), pair, false, false);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("seal", pair.getPrivate(), password.toCharArray(), new Certificate[] {seal, root});
            store.store(out, password.toCharArray());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private interface Answer {
        byte[] to(byte[] question)
                throws IOException, GeneralSecurityException, OperatorCreationException, TSPException;
    }

    private void answer(HttpExchange exchange, String type, Answer answer) throws IOException {
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            if (down) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] said = answer.to(question);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IOException(e);
        }
    }

    private byte[] revoked(byte[] question) throws GeneralSecurityException, OperatorCreationException {
        Instant now = Instant.now();
        return new JcaX509CRLConverter()
                .getCRL(new JcaX509v2CRLBuilder(root, Date.from(now))
                        .setNextUpdate(Date.from(now.plus(Duration.ofDays(1))))
                        .build(new JcaContentSignerBuilder(ALGORITHM).build(authorityKey.getPrivate())))
                .getEncoded();
    }

    private byte[] stamped(byte[] question)
            throws IOException, GeneralSecurityException, OperatorCreationException, TSPException {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build(ALGORITHM, stampKey.getPrivate(), stamp),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.2.3.4.1"));
        tokens.addCertificates(new JcaCertStore(List.of(stamp, root)));
        stamps.incrementAndGet();
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA512))
                .generate(new TimeStampRequest(question), BigInteger.valueOf(serial.incrementAndGet()), new Date())
                .getEncoded();
    }

    private X509Certificate certificate(X500Name name, KeyPair pair, boolean isAuthority, boolean stampsTime)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                authority,
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(365))),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        if (isAuthority) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } else {
            DistributionPointName list = new DistributionPointName(
                    new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address() + "/crl")));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(list, null, null)
            }));
        }
        if (stampsTime) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(authorityKey.getPrivate())));
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
