package bg.gishe.certificates;

/** Where a document stands. */
public enum CertificateState {
    /** Numbered, its facts fixed; the file is being made. */
    ISSUING,
    /** Sealed and in the archive. */
    READY,
    /** No longer valid. */
    ANNULLED
}
