package bg.gishe.certificates;

import org.jspecify.annotations.Nullable;

/**
 * What a document is made for.
 *
 * @param toSign whether its clerk may not sign it, so that it waits for somebody who does
 * @param replacesId the annulled document that it replaces, or null
 */
public record CertificateOrder(
        long requestId,
        String serviceCode,
        long subjectId,
        boolean toSign,
        @Nullable Long replacesId) {}
