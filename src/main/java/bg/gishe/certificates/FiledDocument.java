package bg.gishe.certificates;

/** A document with its sealed file, byte for byte as it was made. */
public record FiledDocument(CertificateNumber number, long subjectId, byte[] pdf) {}
