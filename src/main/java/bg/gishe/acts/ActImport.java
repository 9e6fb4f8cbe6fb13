package bg.gishe.acts;

import bg.gishe.people.Settlement;
import bg.gishe.people.Settlements;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The acts' part of an import: takes over acts that the register lacks, and never changes one that it has. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ActImport {

    /** What became of an act. */
    public enum Outcome {
        ADDED,
        KNOWN,
        /** The register has another act with this number, place and year. */
        CONTRADICTS
    }

    private record Known(LocalDate eventDate, Set<Long> people) {}

    private final JdbcClient jdbc;
    private final Settlements settlements;

    ActImport(JdbcClient jdbc, Settlements settlements) {
        this.jdbc = jdbc;
        this.settlements = settlements;
    }

    /** Takes over a marriage act; the place is added to the settlements when it is not among them. */
    public Outcome take(MarriageRecord act) {
        settlements.addUnknown(settlement(act.place()));
        if (act.eventPlace() != null) {
            settlements.addUnknown(settlement(act.eventPlace()));
        }
        Optional<Known> known = known(act);
        if (known.isPresent()) {
            Set<Long> people = new HashSet<>(
                    act.spouses().stream().map(MarriageRecord.Spouse::personId).toList());
            return known.get().eventDate().equals(act.marriedOn())
                            && known.get().people().equals(people)
                    ? Outcome.KNOWN
                    : Outcome.CONTRADICTS;
        }
        long id = jdbc.sql("""
                        INSERT INTO act (kind, ekatte, year, number, made_on, record, event_date, event_ekatte)
                        VALUES ('MARRIAGE', :ekatte, :year, :number, :made, 'INDEXED', :event, :eventEkatte) RETURNING id
                        """)
                .param("ekatte", act.place().ekatte().value())
                .param("year", act.number().madeOn().getYear())
                .param("number", act.number().number())
                .param("made", act.number().madeOn())
                .param("event", act.marriedOn())
                .param(
                        "eventEkatte",
                        act.eventPlace() == null
                                ? null
                                : act.eventPlace().ekatte().value())
                .query(Long.class)
                .single();
        List<PartyRole> roles = List.of(PartyRole.SPOUSE_1, PartyRole.SPOUSE_2);
        for (int i = 0; i < act.spouses().size(); i++) {
            party(id, roles.get(i), act.spouses().get(i));
        }
        return Outcome.ADDED;
    }

    private Optional<Known> known(MarriageRecord act) {
        return jdbc.sql("""
                        SELECT a.event_date, array_agg(p.person_id) AS people
                          FROM act a JOIN act_party p ON p.act_id = a.id AND p.role IN ('SPOUSE_1', 'SPOUSE_2')
                         WHERE a.kind = 'MARRIAGE' AND a.ekatte = :ekatte AND a.year = :year AND a.number = :number
                         GROUP BY a.id
                        """)
                .param("ekatte", act.place().ekatte().value())
                .param("year", act.number().madeOn().getYear())
                .param("number", act.number().number())
                .query((row, index) ->
                        new Known(row.getObject("event_date", LocalDate.class), new HashSet<>(Arrays.asList((Long[])
                                row.getArray("people").getArray()))))
                .optional();
    }

    private void party(long actId, PartyRole role, MarriageRecord.Spouse spouse) {
        jdbc.sql("""
                        INSERT INTO act_party (act_id, role, person_id, given, middle, family, family_after, egn, birth_date, sex)
                        VALUES (:act, :role, :person, :given, :middle, :family, :after, :egn, :birth, :sex)
                        """)
                .param("act", actId)
                .param("role", role.name())
                .param("person", spouse.personId())
                .param("given", spouse.names().given())
                .param("middle", spouse.names().middle())
                .param("family", spouse.names().family())
                .param("after", spouse.familyAfter())
                .param("egn", spouse.egn())
                .param("birth", spouse.birthDate())
                .param("sex", spouse.sex().name())
                .update();
    }

    private static Settlement settlement(MarriageRecord.Place place) {
        return new Settlement(
                place.ekatte(),
                place.kind(),
                place.name(),
                place.municipalityCode(),
                place.municipality(),
                place.district());
    }
}
