package bg.gishe.counter;

import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.RecordMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was asked for and issued about a person or to them, with documents and before them; every look is written down. */
@Repository
@Transactional
public class PastRequests {

    /**
     * One document, or a request that has none yet.
     *
     * @param certificateId null while there is no document
     * @param subjectId the person whom it is about
     * @param number of the document, or of the request while there is none
     * @param official who signed the document, or else who took the request in
     * @param state of the document (ISSUING, READY, ANNULLED), or of the request while there is none
     * @param about names of the person whom it is about, where that is somebody else
     * @param restricted whether it comes from an act of restricted access
     */
    public record Entry(
            long requestId,
            long subjectId,
            @Nullable Long certificateId,
            String number,
            LocalDate day,
            String service,
            String official,
            String state,
            @Nullable String about,
            boolean restricted) {

        /** Whether the document stands in the archive and holds. */
        public boolean isReady() {
            return state.equals("READY");
        }

        /** Whether the document holds no longer. */
        public boolean isAnnulled() {
            return state.equals("ANNULLED");
        }

        /** Whether the document is numbered, and its file is still to be made. */
        public boolean isInTheMaking() {
            return state.equals("ISSUING");
        }
    }

    /** The person and the entries of a page, one more when there are further ones. */
    public record History(Person person, List<Entry> entries) {}

    /** A request without a document, as a search shows it; no names of whom it is about when access to it is restricted. */
    public record Hit(
            long requestId,
            long subjectId,
            String number,
            String service,
            @Nullable String subject,
            String state,
            OffsetDateTime at) {}

    private static final RecordMapper<Entry> ENTRY = RecordMapper.of(Entry.class);

    private final JdbcClient jdbc;
    private final People people;
    private final Disclosures disclosures;

    PastRequests(JdbcClient jdbc, People people, Disclosures disclosures) {
        this.jdbc = jdbc;
        this.people = people;
        this.disclosures = disclosures;
    }

    /** What was asked for about the person and by them, a page of it; empty when there is no such person. */
    public Optional<History> of(long personId, int page, int shown) {
        return people.find(personId).map(person -> {
            List<Entry> entries = read(person.id(), page, shown);
            disclosures.shown(
                    AuditEntry.of(AuditAction.DOCUMENTS_LISTED)
                            .about(person.id())
                            .with(Map.of("page", "" + (page + 1))),
                    entries.stream().limit(shown).map(Entry::subjectId).toList());
            return new History(person, entries);
        });
    }

    /**
     * The documents and requests about the person and to them, the newest first; one more than the page shows tells that
     * there are further ones. Indices service_request_subject_idx and service_request_applicant_idx.
     */
    private List<Entry> read(long personId, int page, int shown) {
        return jdbc.sql("""
                        SELECT r.id AS request_id, r.subject_id, c.id AS certificate_id,
                               coalesce(c.full_number, registration_number_text(r.registration_year, r.registration_number)) AS number,
                               coalesce(c.issued_on, (r.registered_at AT TIME ZONE 'Europe/Sofia')::date) AS day, d.name AS service,
                               coalesce(c.official, r.clerk_name) AS official, coalesce(c.state, r.state) AS state,
                               CASE WHEN r.subject_id <> :person THEN n.full_name END AS about, request_is_restricted(r.id) AS restricted
                          FROM (SELECT id FROM request_line WHERE subject_id = :person
                                UNION ALL
                                SELECT id FROM request_asker WHERE applicant_person_id = :person AND applicant_person_id <> subject_id) AS mine
                          JOIN request_line r ON r.id = mine.id
                          JOIN service_defined d ON d.id = r.definition_id
                          JOIN person_now n ON n.person_id = r.subject_id
                          LEFT JOIN document_issued c ON c.request_id = r.id
                         -- Who once asked for a child is not led to it after its adoption.
                         WHERE r.subject_id = :person OR NOT request_is_restricted(r.id)
                         ORDER BY day DESC, r.registered_at DESC, c.id DESC NULLS LAST, r.id DESC LIMIT :size OFFSET :offset
                        """)
                .param("person", personId)
                .param("size", shown + 1)
                .param("offset", page * shown)
                .query(ENTRY)
                .list();
    }

    /** The request with this number while it has no document; index service_request_number_once. */
    List<Hit> withoutDocument(int year, long number) {
        return jdbc.sql("""
                        SELECT r.id AS request_id, r.subject_id, registration_number_text(r.registration_year, r.registration_number) AS number, d.name AS service, r.state, r.registered_at AS at,
                               CASE WHEN NOT request_is_restricted(r.id) THEN n.full_name END AS subject
                          FROM request_line r
                          JOIN service_defined d ON d.id = r.definition_id
                          JOIN person_now n ON n.person_id = r.subject_id
                         WHERE r.registration_year = :year AND r.registration_number = :number
                           AND NOT EXISTS (SELECT 1 FROM document_issued c WHERE c.request_id = r.id)
                        """)
                .param("year", year)
                .param("number", number)
                .query(Hit.class)
                .list();
    }
}
