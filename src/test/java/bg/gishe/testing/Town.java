package bg.gishe.testing;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.MarginalNote;
import bg.gishe.people.Egn;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settles people of a test's own in the demo town, with their acts; nobody else relies on them, and they rely on nobody. */
public final class Town {

    private static final String HOME = "68850";

    private final JdbcClient jdbc;

    public Town(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of the test's own. */
    public record Citizen(long id, String given, String middle, String family, Sex sex, LocalDate born, @Nullable String egn) {}

    /** A single man of the town with these three names. */
    public Citizen man(String names, LocalDate born) {
        return citizen(names, Sex.MALE, born);
    }

    /** A single woman of the town with these three names. */
    public Citizen woman(String names, LocalDate born) {
        return citizen(names, Sex.FEMALE, born);
    }

    /** The status that the register holds from now on. */
    public void status(Citizen citizen, MaritalStatus status) {
        jdbc.sql("UPDATE person SET marital_status = :status WHERE id = :id")
                .param("status", status.name())
                .param("id", citizen.id())
                .update();
    }

    /** A marriage in force with its act; both are entered as married. */
    public long marriage(Citizen first, Citizen second, LocalDate day) {
        for (Citizen one : new Citizen[] {first, second}) {
            jdbc.sql("INSERT INTO spouse (person_id, spouse_id, during) VALUES (:id, :spouse, daterange(:day, NULL))")
                    .param("id", one.id())
                    .param("spouse", one == first ? second.id() : first.id())
                    .param("day", day)
                    .update();
            status(one, MaritalStatus.MARRIED);
        }
        long act = act(ActKind.MARRIAGE, day, null);
        party(act, "SPOUSE_1", first, first.family());
        party(act, "SPOUSE_2", second, first.family());
        return act;
    }

    /** The act of a child's birth, with its parents in the register. */
    public long birth(Citizen child, Citizen mother, @Nullable Citizen father) {
        parent(child, mother, "MOTHER");
        long act = act(ActKind.BIRTH, child.born(), null);
        party(act, "CHILD", child, null);
        party(act, "MOTHER", mother, null);
        if (father != null) {
            parent(child, father, "FATHER");
            party(act, "FATHER", father, null);
        }
        return act;
    }

    /** The act of a death, with its first extract made; what follows for a spouse is left to the test. */
    public long death(Citizen citizen, LocalDate day) {
        jdbc.sql("UPDATE person SET death_date = :day WHERE id = :id").param("day", day).param("id", citizen.id()).update();
        long act = act(ActKind.DEATH, day, day);
        party(act, "DECEASED", citizen, null);
        return act;
    }

    /** A note as the register holds it; what follows from it is left to the test. */
    public void note(long act, MarginalNote.Kind kind, LocalDate day, String ground, String text) {
        jdbc.sql("""
                        INSERT INTO marginal_note (act_id, kind, noted_on, effective_on, ground, text, official)
                        VALUES (:act, :kind, :day, :day, :ground, :text, 'Д. Русева')
                        """)
                .param("act", act)
                .param("kind", kind.name())
                .param("day", day)
                .param("ground", ground)
                .param("text", text)
                .update();
    }

    private Citizen citizen(String names, Sex sex, LocalDate born) {
        String egn = IntStream.range(0, 600)
                .mapToObj(order -> Egn.of(born, order))
                .filter(one -> one.sex() == sex && jdbc.sql("SELECT count(*) FROM person WHERE egn = :egn")
                                .param("egn", one.value())
                                .query(Integer.class)
                                .single() == 0)
                .findFirst()
                .orElseThrow()
                .value();
        long id = jdbc.sql("""
                        INSERT INTO person (egn, sex, birth_date, birth_ekatte, marital_status)
                        VALUES (:egn, :sex, :born, '68850', 'SINGLE') RETURNING id
                        """)
                .param("egn", egn)
                .param("sex", sex.name())
                .param("born", born)
                .query(Long.class)
                .single();
        String[] name = names.split(" ", 3);
        jdbc.sql("INSERT INTO person_name (person_id, given, middle, family, during) VALUES (:id, :given, :middle, :family, daterange(:born, NULL))")
                .param("id", id)
                .param("given", name[0])
                .param("middle", name[1])
                .param("family", name[2])
                .param("born", born)
                .update();
        jdbc.sql("""
                        INSERT INTO person_address (person_id, kind, ekatte, line, during)
                        SELECT :id, kind, '68850', 'ул. „Христо Ботев“ № 1', daterange(:born, NULL)
                          FROM unnest(ARRAY['PERMANENT', 'CURRENT']) AS kind
                        """)
                .param("id", id)
                .param("born", born)
                .update();
        return new Citizen(id, name[0], name[1], name[2], sex, born, egn);
    }

    private void parent(Citizen child, Citizen parent, String role) {
        jdbc.sql("INSERT INTO parentage (child_id, parent_id, role, during) VALUES (:child, :parent, :role, daterange(:born, NULL))")
                .param("child", child.id())
                .param("parent", parent.id())
                .param("role", role)
                .param("born", child.born())
                .update();
    }

    private long act(ActKind kind, LocalDate day, @Nullable LocalDate firstExtract) {
        return jdbc.sql("""
                        INSERT INTO act (kind, ekatte, year, number, made_on, event_date, event_ekatte, property_regime, official, first_extract_on)
                        SELECT :kind, :ekatte, :year, coalesce(max(number), 0) + 1, :day, :day, :ekatte, :regime, 'Д. Русева', :extract
                          FROM act WHERE kind = :kind AND ekatte = :ekatte AND year = :year
                        RETURNING id
                        """)
                .param("kind", kind.name())
                .param("ekatte", HOME)
                .param("year", day.getYear())
                .param("day", day)
                .param("regime", kind == ActKind.MARRIAGE ? "COMMUNITY" : null)
                .param("extract", firstExtract)
                .query(Long.class)
                .single();
    }

    private void party(long act, String role, Citizen citizen, @Nullable String familyAfter) {
        jdbc.sql("""
                        INSERT INTO act_party (act_id, role, person_id, given, middle, family, family_after, egn, birth_date, sex, citizenship)
                        VALUES (:act, :role, :id, :given, :middle, :family, :after, :egn, :born, :sex, 'България')
                        """)
                .param("act", act)
                .param("role", role)
                .param("id", citizen.id())
                .param("given", citizen.given())
                .param("middle", citizen.middle())
                .param("family", citizen.family())
                .param("after", familyAfter)
                .param("egn", citizen.egn())
                .param("born", citizen.born())
                .param("sex", citizen.sex().name())
                .update();
    }
}
