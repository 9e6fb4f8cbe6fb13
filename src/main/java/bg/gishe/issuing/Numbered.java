package bg.gishe.issuing;

import bg.gishe.catalog.Channel;
import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateNumber;
import bg.gishe.certificates.Snapshot;
import bg.gishe.requests.ServiceRequest;

/**
 * A document that has its number and its facts, and needs its file.
 *
 * @param toSign whether its clerk may not sign it
 */
record Numbered(
        long certificateId,
        CertificateNumber number,
        String serviceCode,
        long subjectId,
        long requestId,
        Channel channel,
        boolean toSign,
        Snapshot snapshot) {

    static Numbered of(Certificate certificate, ServiceRequest request, Snapshot snapshot) {
        return new Numbered(
                certificate.id(),
                certificate.number(),
                certificate.serviceCode(),
                certificate.subjectId(),
                request.id(),
                request.channel(),
                certificate.toSign(),
                snapshot);
    }
}
