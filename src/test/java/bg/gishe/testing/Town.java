package bg.gishe.testing;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.ParentChange;
import bg.gishe.people.Egn;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settles people of a test's own in the demo town, with their acts; nobody else relies on them, and they rely on nobody. */
public final class Town {

    private final JdbcClient jdbc;
    private final String ekatte;
    private final boolean onPaper;
    private final @Nullable AtomicInteger numbers;

    public Town(JdbcClient jdbc) {
        this(jdbc, "68850", false, null);
    }

    private Town(JdbcClient jdbc, String ekatte, boolean onPaper, @Nullable AtomicInteger numbers) {
        this.jdbc = jdbc;
        this.ekatte = ekatte;
        this.onPaper = onPaper;
        this.numbers = numbers;
    }

    /** The same town whose acts get these numbers in turn, so that a text can name them. */
    public Town numberedFrom(int first) {
        return new Town(jdbc, ekatte, onPaper, new AtomicInteger(first));
    }

    /** Another settlement, where acts are made and kept. */
    public Town in(String settlement) {
        return new Town(jdbc, settlement, onPaper, numbers);
    }

    /** The same town before acts were entered: only their numbers and days are known. */
    public Town onPaper() {
        return new Town(jdbc, ekatte, true, numbers);
    }

    /** Somebody of the test's own. */
    public record Citizen(
            long id,
            String given,
            @Nullable String middle,
            String family,
            Sex sex,
            LocalDate born,
            @Nullable String egn) {}

    /** A single man of the town with these three names. */
    public Citizen man(String names, LocalDate born) {
        return citizen(names, Sex.MALE, born);
    }

    /** A single man who was born abroad and whose birth no act of this register holds. */
    public Citizen manBornAbroad(String names, LocalDate born, String place) {
        return citizen(names, Sex.MALE, born, null, place);
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
        if (father != null) {
            parent(child, father, "FATHER");
        }
        return birthAct(child, mother, father);
    }

    /** The act of a birth alone. */
    public long birthAct(Citizen child, Citizen mother, @Nullable Citizen father) {
        long act = act(ActKind.BIRTH, child.born(), null);
        party(act, "CHILD", child, null);
        party(act, "MOTHER", mother, null);
        if (father != null) {
            party(act, "FATHER", father, null);
        }
        return act;
    }

    /** A link to a parent that begins by a note, as the register holds it: RECOGNITION, COURT, ADOPTION or SIMPLE_ADOPTION. */
    public void parentBy(String origin, Citizen child, Citizen parent, LocalDate day) {
        update(
                "INSERT INTO parentage (child_id, parent_id, role, origin, during) VALUES (?, ?, ?, ?, daterange(?, NULL))",
                child.id(),
                parent.id(),
                parent.sex() == Sex.MALE ? "FATHER" : "MOTHER",
                origin,
                day);
    }

    /** The links to the parents of origin end. */
    public void parentsEnd(Citizen child, LocalDate day) {
        update(
                "UPDATE parentage SET during = daterange(lower(during), ?), ended_ground = 'решение' WHERE child_id = ? AND upper_inf(during)",
                day,
                child.id());
    }

    /** Whom the act names in the role from the note on; nobody when there is no citizen. */
    public void noteNames(long note, String role, @Nullable Citizen citizen) {
        if (citizen == null) {
            update("INSERT INTO note_party (note_id, role) VALUES (?, ?)", note, role);
        } else {
            update(
                    "INSERT INTO note_party (note_id, role, person_id, given, middle, family, egn, birth_date, sex, citizenship)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'България')",
                    note,
                    role,
                    citizen.id(),
                    citizen.given(),
                    citizen.middle(),
                    citizen.family(),
                    citizen.egn(),
                    citizen.born(),
                    citizen.sex().name());
        }
    }

    /** A new birth act in place of another, which is closed. */
    public long replacement(long replaced, Citizen child, Citizen mother, Citizen father, LocalDate day) {
        update("UPDATE act_party SET superseded = true WHERE act_id = ?", replaced);
        update("UPDATE act SET restriction_reason = 'Тайна на осиновяването' WHERE id = ?", replaced);
        long act = jdbc.sql("""
                        INSERT INTO act (kind, ekatte, year, number, made_on, event_date, event_ekatte, official, replaces_id)
                        SELECT kind, ekatte, :year, :number, :day, event_date, event_ekatte, official, id FROM act WHERE id = :replaced
                        RETURNING id
                        """)
                .param("year", day.getYear())
                .param("number", numbers == null ? 9000 : numbers.getAndIncrement())
                .param("day", day)
                .param("replaced", replaced)
                .query(Long.class)
                .single();
        party(act, "CHILD", child, null);
        party(act, "MOTHER", mother, null);
        party(act, "FATHER", father, null);
        return act;
    }

    /** A foreigner with an ЛНЧ, born abroad; one name, no address here. */
    public Citizen foreigner(
            String given, String family, Sex sex, LocalDate born, String lnch, String birthPlace, String citizenship) {
        long id = jdbc.sql("INSERT INTO person (lnch, sex, birth_date, birth_place, citizenship, marital_status)"
                        + " VALUES (?, ?, ?, ?, ?, 'SINGLE') RETURNING id")
                .params(lnch, sex.name(), born, birthPlace, citizenship)
                .query(Long.class)
                .single();
        update(
                "INSERT INTO person_name (person_id, given, family, during) VALUES (?, ?, ?, daterange(?, NULL))",
                id,
                given,
                family,
                born);
        return new Citizen(id, given, null, family, sex, born, null);
    }

    /** New names from the day; the former ones stay with their time. */
    public Citizen renamed(Citizen one, String given, String family, LocalDate day) {
        return renamed(one, given, one.middle(), family, day);
    }

    /** The same, where the father's name changes too. */
    public Citizen renamed(Citizen one, String given, @Nullable String middle, String family, LocalDate day) {
        update(
                "UPDATE person_name SET during = daterange(lower(during), ?) WHERE person_id = ? AND upper_inf(during)",
                day,
                one.id());
        update(
                "INSERT INTO person_name (person_id, given, middle, family, during) VALUES (?, ?, ?, ?, daterange(?, NULL))",
                one.id(),
                given,
                middle,
                family,
                day);
        return new Citizen(one.id(), given, middle, family, one.sex(), one.born(), one.egn());
    }

    /** The marriage ends in the register, by DIVORCE or DEATH; the survivors get the status that follows. */
    public void marriageEnds(Citizen first, Citizen second, LocalDate day, String cause) {
        update(
                "UPDATE spouse SET during = daterange(lower(during), ?), ended_by = ? WHERE upper_inf(during) AND person_id IN (?, ?)",
                day,
                cause,
                first.id(),
                second.id());
        MaritalStatus after = cause.equals("DIVORCE") ? MaritalStatus.DIVORCED : MaritalStatus.WIDOWED;
        update(
                "UPDATE person SET marital_status = ? WHERE id IN (?, ?) AND death_date IS NULL",
                after.name(),
                first.id(),
                second.id());
    }

    /** A legal restriction in force, with its guardian where there is one. */
    public void restriction(Citizen one, String kind, String caseNumber, LocalDate day, @Nullable Citizen guardian) {
        update(
                "INSERT INTO legal_restriction (person_id, kind, court, case_number, decided_on, during, guardian_id)"
                        + " VALUES (?, ?, 'Окръжен съд – Стара Загора', ?, ?, daterange(?, NULL), ?)",
                one.id(),
                kind,
                caseNumber,
                day,
                day,
                guardian == null ? null : guardian.id());
    }

    /** An act made today: its original waits to be handed over. */
    public void originalDue(long act) {
        update("UPDATE act SET original_due = true WHERE id = ?", act);
    }

    private void update(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(Arrays.asList(values)).update();
    }

    /** The act of a death, with its first extract made; what follows for a spouse is left to the test. */
    public long death(Citizen citizen, LocalDate day) {
        jdbc.sql("UPDATE person SET death_date = :day WHERE id = :id")
                .param("day", day)
                .param("id", citizen.id())
                .update();
        long act = act(ActKind.DEATH, day, day);
        party(act, "DECEASED", citizen, null);
        return act;
    }

    /** A note as the register holds it; what follows from it is left to the test. */
    public long note(long act, MarginalNote.Kind kind, LocalDate day, String ground, String text) {
        return note(act, kind, null, day, ground, text);
    }

    /** A note of parentage or adoption as the register holds it; a full adoption is secret. */
    public long note(
            long act,
            MarginalNote.Kind kind,
            ParentChange.@Nullable Kind change,
            LocalDate day,
            String ground,
            String text) {
        return jdbc.sql("""
                        INSERT INTO marginal_note (act_id, kind, noted_on, effective_on, ground, text, official, change, secret)
                        VALUES (:act, :kind, :day, :day, :ground, :text, 'Д. Русева', :change, :secret) RETURNING id
                        """)
                .param("act", act)
                .param("kind", kind.name())
                .param("change", change == null ? null : change.name())
                .param("secret", change == ParentChange.Kind.FULL_ADOPTION)
                .param("day", day)
                .param("ground", ground)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    private Citizen citizen(String names, Sex sex, LocalDate born) {
        return citizen(names, sex, born, "68850", null);
    }

    private Citizen citizen(String names, Sex sex, LocalDate born, @Nullable String bornIn, @Nullable String abroad) {
        String egn = IntStream.range(0, 600)
                .mapToObj(order -> Egn.of(born, order))
                .filter(one -> one.sex() == sex
                        && jdbc.sql("SELECT count(*) FROM person WHERE egn = :egn")
                                        .param("egn", one.value())
                                        .query(Integer.class)
                                        .single()
                                == 0)
                .findFirst()
                .orElseThrow()
                .value();
        long id = jdbc.sql("""
                        INSERT INTO person (egn, sex, birth_date, birth_ekatte, birth_place, citizenship, marital_status)
                        VALUES (:egn, :sex, :born, :bornIn, :abroad, 'България', 'SINGLE') RETURNING id
                        """)
                .param("bornIn", bornIn)
                .param("abroad", abroad)
                .param("egn", egn)
                .param("sex", sex.name())
                .param("born", born)
                .query(Long.class)
                .single();
        String[] name = names.split(" ", 3);
        jdbc.sql(
                        "INSERT INTO person_name (person_id, given, middle, family, during) VALUES (:id, :given, :middle, :family, daterange(:born, NULL))")
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
                        """).param("id", id).param("born", born).update();
        return new Citizen(id, name[0], name[1], name[2], sex, born, egn);
    }

    private void parent(Citizen child, Citizen parent, String role) {
        jdbc.sql(
                        "INSERT INTO parentage (child_id, parent_id, role, during) VALUES (:child, :parent, :role, daterange(:born, NULL))")
                .param("child", child.id())
                .param("parent", parent.id())
                .param("role", role)
                .param("born", child.born())
                .update();
    }

    private long act(ActKind kind, LocalDate day, @Nullable LocalDate firstExtract) {
        return jdbc.sql("""
                        INSERT INTO act (kind, ekatte, year, number, made_on, event_date, event_ekatte, property_regime, official,
                                         first_extract_on, record)
                        SELECT :kind, :ekatte, :year, coalesce(:number::int, max(number) + 1, 1), :day, :day, :ekatte, :regime, 'Д. Русева',
                               :extract, :record
                          FROM act WHERE kind = :kind AND ekatte = :ekatte AND year = :year
                        RETURNING id
                        """)
                .param("kind", kind.name())
                .param("number", numbers == null ? null : numbers.getAndIncrement())
                .param("record", onPaper ? "INDEXED" : "ENTERED")
                .param("ekatte", ekatte)
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
