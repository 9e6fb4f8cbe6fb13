package bg.gishe.certificates;

import org.jspecify.annotations.Nullable;

/**
 * What a document is made for.
 *
 * @param replacesId the annulled document that it replaces, or null
 */
public record CertificateOrder(
        long requestId,
        String serviceCode,
        long subjectId,
        @Nullable Long replacesId) {}
