package bg.gishe.people;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the child of a birth act into the population register. */
@Repository
public class Newborns {

    /**
     * A child as its birth act names it.
     *
     * @param permanentOf the parent whose permanent address is the child's
     * @param currentOf the parent whose current address is the child's
     */
    public record Child(
            Egn egn,
            PersonNames names,
            LocalDate born,
            Sex sex,
            Ekatte bornIn,
            String citizenship,
            long motherId,
            @Nullable Long fatherId,
            long permanentOf,
            long currentOf) {}

    private record Orders(int lowest, int highest) {}

    private final JdbcClient jdbc;
    private final NumbersElsewhere elsewhere;
    private final AuditTrail audit;

    Newborns(JdbcClient jdbc, NumbersElsewhere elsewhere, AuditTrail audit) {
        this.jdbc = jdbc;
        this.elsewhere = elsewhere;
        this.audit = audit;
    }

    /**
     * The first number of the municipality's range that nobody born on that day has, neither in the register nor in a birth act in force;
     * empty when the range is used up.
     */
    @Transactional(readOnly = true)
    public Optional<Egn> nextFree(LocalDate born, Sex sex) {
        String day = Egn.of(born, 0).value().substring(0, 6);
        Set<String> taken = new HashSet<>(elsewhere.ofNewborns(day + "0000", day + "9999"));
        taken.addAll(jdbc.sql("SELECT egn FROM person WHERE birth_date = :born AND egn IS NOT NULL")
                .param("born", born)
                .query(String.class)
                .list());
        return ranges().stream()
                .flatMapToInt(range -> IntStream.rangeClosed(range.lowest(), range.highest()))
                .mapToObj(order -> Egn.of(born, order))
                .filter(egn -> egn.sex() == sex && !taken.contains(egn.value()))
                .findFirst();
    }

    /** Whether somebody in the register has or had the number, or the child of a birth act in force, has it. */
    @Transactional(readOnly = true)
    public boolean isTaken(Egn egn) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM person WHERE egn = :egn)"
                                + " OR EXISTS (SELECT 1 FROM person_former_number WHERE egn = :egn)")
                        .param("egn", egn.value())
                        .query(Boolean.class)
                        .single()
                || !elsewhere.ofNewborns(egn.value(), egn.value()).isEmpty();
    }

    /** Whether the number is from a range of the municipality; any is while no range is entered. */
    @Transactional(readOnly = true)
    public boolean isOfMunicipality(Egn egn) {
        int order = Integer.parseInt(egn.value().substring(6, 9));
        List<Orders> ranges = ranges();
        return ranges.isEmpty()
                || ranges.stream().anyMatch(range -> range.lowest() <= order && order <= range.highest());
    }

    private List<Orders> ranges() {
        return jdbc.sql("SELECT lowest, highest FROM egn_range WHERE closed_on IS NULL ORDER BY lowest")
                .query(Orders.class)
                .list();
    }

    /** Enters the child with its parents and the addresses stated; joins the transaction that makes the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long register(Child child) {
        long id = jdbc.sql("""
                        INSERT INTO person (egn, sex, birth_date, birth_ekatte, citizenship, marital_status)
                        VALUES (:egn, :sex, :born, :ekatte, :citizenship, 'SINGLE') RETURNING id
                        """)
                .param("egn", child.egn().value())
                .param("sex", child.sex().name())
                .param("born", child.born())
                .param("ekatte", child.bornIn().value())
                .param("citizenship", child.citizenship())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO person_name (person_id, given, middle, family, during)
                        VALUES (:id, :given, :middle, :family, daterange(:born, NULL))
                        """)
                .param("id", id)
                .param("given", child.names().given())
                .param("middle", child.names().middle())
                .param("family", child.names().family())
                .param("born", child.born())
                .update();
        parent(id, child.motherId(), "MOTHER", child.born());
        if (child.fatherId() != null) {
            parent(id, child.fatherId(), "FATHER", child.born());
        }
        jdbc.sql("""
                        INSERT INTO person_address (person_id, kind, ekatte, line, during)
                        SELECT :id, kind, ekatte, line, daterange(:born, NULL) FROM person_address
                         WHERE upper_inf(during) AND person_id = CASE kind WHEN 'PERMANENT' THEN :permanent ELSE :current END
                        """)
                .param("id", id)
                .param("born", child.born())
                .param("permanent", child.permanentOf())
                .param("current", child.currentOf())
                .update();
        restrict(id, child);
        return id;
    }

    /** A child lives where the parent lives: while an order hides that address, it hides the child's too. Each order of the child ends by itself. */
    private void restrict(long id, Child child) {
        jdbc.sql("""
                        INSERT INTO data_restriction (person_id, order_number, ordered_on, ground, until, entered_by, entered_on)
                        SELECT DISTINCT :id::bigint, order_number, ordered_on, ground, until, entered_by, office_today() FROM data_restriction
                         WHERE person_id IN (:permanent, :current) AND ended_on IS NULL AND (until IS NULL OR until >= office_today())
                        RETURNING id, order_number || ', ' || ground AS reason
                        """)
                .param("id", id)
                .param("permanent", child.permanentOf())
                .param("current", child.currentOf())
                .query((row, index) -> AuditEntry.of(AuditAction.DATA_RESTRICTION_ENTERED)
                        .about(id)
                        .on("data restriction " + row.getLong("id"))
                        .because(row.getString("reason")))
                .list()
                .forEach(audit::record);
    }

    private void parent(long child, long parent, String role, LocalDate born) {
        jdbc.sql("""
                        INSERT INTO parentage (child_id, parent_id, role, during)
                        VALUES (:child, :parent, :role, daterange(:born, NULL))
                        """)
                .param("child", child)
                .param("parent", parent)
                .param("role", role)
                .param("born", born)
                .update();
    }
}
