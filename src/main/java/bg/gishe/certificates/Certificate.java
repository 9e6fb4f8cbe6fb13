package bg.gishe.certificates;

import bg.gishe.platform.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An issued document: its number, its facts and whether it still holds. */
@Entity
@Table(name = "certificate")
public class Certificate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private @Nullable Long requestId;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private long number;

    @Column(updatable = false)
    private String serviceCode;

    @Column(updatable = false)
    private long subjectId;

    @Column(updatable = false)
    private LocalDate issuedOn;

    @Column(updatable = false, length = 20)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String verificationCode;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private String snapshot;

    @Column(updatable = false)
    private boolean toSign;

    @Enumerated(EnumType.STRING)
    private CertificateState state;

    @Column(updatable = false)
    private @Nullable Long replacesId;

    private @Nullable Instant annulledAt;
    private @Nullable String annulledBy;
    private @Nullable String annulledReason;

    @Version
    private int version;

    protected Certificate() {}

    Certificate(
            CertificateNumber number,
            VerificationCode code,
            CertificateOrder order,
            LocalDate issuedOn,
            String snapshot) {
        this.requestId = order.requestId();
        this.year = number.year();
        this.number = number.number();
        this.serviceCode = order.serviceCode();
        this.subjectId = order.subjectId();
        this.replacesId = order.replacesId();
        this.toSign = order.toSign();
        this.issuedOn = issuedOn;
        this.verificationCode = code.value();
        this.snapshot = snapshot;
        this.state = CertificateState.ISSUING;
    }

    /**
     * The document no longer holds.
     *
     * @param unsigned whether it waits for whoever signs it, so that it comes into being no more
     * @throws DocumentNotHoldingException unless it stands in the archive and holds, or is unsigned
     */
    void annul(String reason, Actor by, Instant now, boolean unsigned) {
        if (!holds() && !unsigned) {
            throw new DocumentNotHoldingException(state);
        }
        state = CertificateState.ANNULLED;
        annulledReason = reason;
        annulledBy = by.username();
        annulledAt = now;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public @Nullable Long requestId() {
        return requestId;
    }

    public CertificateNumber number() {
        return new CertificateNumber(year, number);
    }

    public String serviceCode() {
        return serviceCode;
    }

    public long subjectId() {
        return subjectId;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public VerificationCode verificationCode() {
        return new VerificationCode(verificationCode);
    }

    /** Whether it stands in the archive and was not annulled. */
    public boolean holds() {
        return state == CertificateState.READY;
    }

    /** Whether its clerk may not sign it, so that somebody else does before its file is made. */
    public boolean toSign() {
        return toSign;
    }

    public CertificateState state() {
        return state;
    }

    public @Nullable Instant annulledAt() {
        return annulledAt;
    }

    public @Nullable String annulledReason() {
        return annulledReason;
    }

    public @Nullable Long replacesId() {
        return replacesId;
    }

    String snapshotJson() {
        return snapshot;
    }
}
