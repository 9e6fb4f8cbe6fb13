package bg.gishe.requests;

import bg.gishe.platform.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request is corrected to when a wrong document of it is replaced; what was asked first stays as it was written down. */
@Entity
@Table(name = "request_correction")
class RequestCorrection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private long requestId;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String actor;

    @Column(updatable = false)
    private String parts;

    @Column(updatable = false)
    private int copies;

    @Column(updatable = false)
    private @Nullable String purpose;

    @Embedded
    private Applicant applicant;

    protected RequestCorrection() {}

    RequestCorrection(long requestId, AskedFor corrected, Set<AskedFor.Part> parts, Actor by, Instant now) {
        this.requestId = requestId;
        this.at = now;
        this.actor = by.username();
        this.parts = parts.stream().map(AskedFor.Part::name).collect(Collectors.joining(","));
        this.copies = corrected.copies();
        this.purpose = corrected.purpose();
        this.applicant = corrected.applicant();
    }

    AskedFor corrected() {
        return new AskedFor(copies, purpose, applicant);
    }
}
