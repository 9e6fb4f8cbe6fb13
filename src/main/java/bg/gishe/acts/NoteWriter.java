package bg.gishe.acts;

import bg.gishe.people.Person;
import bg.gishe.platform.Actor;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a note with the people whom the act names from then on; only in the transaction that enters what follows from it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoteWriter {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoteWriter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The note of today. */
    long note(long act, NoteOrder order, Actor official) {
        ParentChange parents = order.parents();
        return jdbc.sql("""
                        INSERT INTO marginal_note (act_id, kind, noted_on, effective_on, ground, text, official, needs_review, change, secret)
                        VALUES (:act, :kind, :noted, :effective, :ground, :text, :official, :review, :change, :secret) RETURNING id
                        """)
                .param("act", act)
                .param("kind", order.kind().name())
                .param("noted", LocalDate.now(clock))
                .param("effective", order.effectiveOn())
                .param("ground", order.ground())
                .param("text", order.text())
                .param("official", official.fullName())
                .param("review", order.needsReview() || !order.kind().isUnderstood())
                .param("change", parents == null ? null : parents.kind().name())
                .param("secret", order.isSecret())
                .query(Long.class)
                .single();
    }

    /** Whom the act names in the role from the note on, as the register knows them today. */
    void party(long note, PartyRole role, Person person) {
        ActWriter.words(jdbc.sql("""
                                INSERT INTO note_party (note_id, role, person_id, given, middle, family, egn, lnch, birth_date, birth_place,
                                                        sex, citizenship, address)
                                VALUES (:note, :role, :person, :given, :middle, :family, :egn, :lnch, :born, :bornIn, :sex, :citizenship,
                                        :address)
                                """), person)
                .param("note", note)
                .param("role", role.name())
                .update();
    }

    /** From the note on the act names nobody in the role. */
    void nobody(long note, PartyRole role) {
        jdbc.sql("INSERT INTO note_party (note_id, role) VALUES (:note, :role)")
                .param("note", note)
                .param("role", role.name())
                .update();
    }
}
