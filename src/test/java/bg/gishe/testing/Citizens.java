package bg.gishe.testing;

import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts people of its own into the register of a test, so that no other test relies on them. */
public final class Citizens {

    /** The orders of a day that the demo town leaves free; every test takes others. */
    private static final AtomicInteger ORDER = new AtomicInteger(800);

    private final JdbcClient jdbc;

    public Citizens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that nobody has yet, of a man or of a woman. */
    public static Egn egn(LocalDate born, boolean woman) {
        int order = ORDER.addAndGet(2);
        return Egn.of(born, (woman ? order + 1 : order) % 1000);
    }

    /** A single man or woman with a number of their own. */
    public long person(String names, LocalDate born, boolean woman) {
        return person(names, born, woman, egn(born, woman).value(), null, null);
    }

    /** A person whose only number fails its check. */
    public long disputed(String names, LocalDate born, boolean woman, String number) {
        return person(names, born, woman, null, null, number);
    }

    /** A man with a foreigner's number. */
    public long foreigner(String names, LocalDate born, Lnch number) {
        return person(names, born, false, null, number.value(), null);
    }

    /** Names borne until the day, before the present ones. */
    public void formerNames(long person, String names, LocalDate until) {
        jdbc.sql("UPDATE person_name SET during = daterange(:until, NULL) WHERE person_id = :id")
                .param("until", until)
                .param("id", person)
                .update();
        name(person, names, "[1900-01-01," + until + ")");
    }

    /** A permanent address. */
    public void lives(long person, String ekatte, String line) {
        jdbc.sql(
                        "INSERT INTO person_address (person_id, kind, ekatte, line, during) VALUES (:id, 'PERMANENT', :ekatte, :line, '[2001-01-01,)')")
                .param("id", person)
                .param("ekatte", ekatte)
                .param("line", line)
                .update();
    }

    /** An act of the kind about these people in these roles, e.g. "BIRTH", day, "CHILD", id. */
    public long act(String kind, LocalDate day, String ekatte, Object... parties) {
        int number = 5000 + ORDER.addAndGet(2);
        long act = jdbc.sql("""
                        INSERT INTO act (kind, ekatte, year, number, made_on, event_date, event_ekatte)
                        VALUES (:kind, :ekatte, :year, :number, :day, :day, :ekatte) RETURNING id
                        """)
                .param("kind", kind)
                .param("ekatte", ekatte)
                .param("year", day.getYear())
                .param("number", number)
                .param("day", day)
                .query(Long.class)
                .single();
        for (int i = 0; i < parties.length; i += 2) {
            party(act, (String) parties[i], (Long) parties[i + 1], null);
        }
        return act;
    }

    /** A party of the act in its present names, with another family name after a marriage. */
    public void party(long act, String role, long person, @Nullable String familyAfter) {
        jdbc.sql("""
                        INSERT INTO act_party (act_id, role, person_id, given, middle, family, family_after, egn)
                        SELECT :act, :role, p.id, n.given, n.middle, n.family, :after, p.egn
                          FROM person p JOIN person_name n ON n.person_id = p.id AND upper_inf(n.during) WHERE p.id = :id
                        """)
                .param("act", act)
                .param("role", role)
                .param("after", familyAfter)
                .param("id", person)
                .update();
    }

    /** "5012/2011". */
    public String numberOf(long act) {
        return jdbc.sql("SELECT number || '/' || year FROM act WHERE id = :id")
                .param("id", act)
                .query(String.class)
                .single();
    }

    /** The digits of the person's number. */
    public String digits(long person) {
        return jdbc.sql("SELECT coalesce(egn, lnch, disputed_number) FROM person WHERE id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private long person(
            String names,
            LocalDate born,
            boolean woman,
            @Nullable String egn,
            @Nullable String lnch,
            @Nullable String disputed) {
        long id = jdbc.sql("""
                        INSERT INTO person (egn, lnch, disputed_number, sex, birth_date, birth_ekatte, citizenship, marital_status)
                        VALUES (:egn, :lnch, :disputed, :sex, :born, '68850', CASE WHEN :egn::text IS NOT NULL THEN 'България' END, 'SINGLE') RETURNING id
                        """)
                .param("egn", egn)
                .param("lnch", lnch)
                .param("disputed", disputed)
                .param("sex", woman ? "FEMALE" : "MALE")
                .param("born", born)
                .query(Long.class)
                .single();
        name(id, names, "[" + born + ",)");
        return id;
    }

    private void name(long person, String names, String during) {
        String[] parts = names.split(" ");
        jdbc.sql(
                        "INSERT INTO person_name (person_id, given, middle, family, during) VALUES (:id, :given, :middle, :family, :during::daterange)")
                .param("id", person)
                .param("given", parts[0])
                .param("middle", parts.length > 2 ? parts[1] : null)
                .param("family", parts[parts.length - 1])
                .param("during", during)
                .update();
    }
}
