package bg.gishe.issuing;

import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.ParentChange;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Sex;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people whom an official would ask about first, each with their acts; by the name of the case. */
final class GoldenCases {

    private static final String COURT = "Решение № 45/2018 г. на Районен съд – Стара Загора";

    private final Town town;
    private final JdbcClient jdbc;
    private final Map<String, Long> cases = new LinkedHashMap<>();

    private GoldenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.town = new Town(jdbc).numberedFrom(8001);
    }

    /** Settles all of them. */
    static Map<String, Long> settle(JdbcClient jdbc) {
        GoldenCases golden = new GoldenCases(jdbc);
        golden.children();
        golden.marriages();
        golden.registers();
        golden.dead();
        golden.newborn();
        golden.newParents();
        return golden.cases;
    }

    private void children() {
        Citizen mother = woman("Златка", "1976-03-04");
        Citizen father = man("Златко", "1974-05-06");
        Citizen minor = town.woman("Златина Златкова Образцова", day("2012-09-08"));
        town.birth(minor, mother, father);
        cases.put("01-minor", minor.id());

        Citizen twin = town.man("Борил Златков Образцов", day("2003-02-09"));
        Citizen other = town.man("Боян Златков Образцов", day("2003-02-09"));
        town.birth(twin, mother, father);
        town.birth(other, mother, father);
        cases.put("02-twin", other.id());

        Citizen adopted = town.woman("Дарена Златкова Образцова", day("2006-07-05"));
        long act = town.birth(adopted, woman("Родена", "1985-06-07"), null);
        long simple = town.note(
                act,
                MarginalNote.Kind.ADOPTION,
                ParentChange.Kind.SIMPLE_ADOPTION,
                day("2009-10-11"),
                "Решение № 7/2009 г. на Окръжен съд – Стара Загора",
                "Осиновена непълно от Златка Петрова Образцова и Златко Петров Образцов.");
        town.noteNames(simple, "ADOPTIVE_MOTHER", mother);
        town.noteNames(simple, "ADOPTIVE_FATHER", father);
        town.parentBy("SIMPLE_ADOPTION", adopted, mother, day("2009-10-11"));
        town.parentBy("SIMPLE_ADOPTION", adopted, father, day("2009-10-11"));
        cases.put("03-adopted", adopted.id());

        Citizen lost = town.woman("Звездица Златкова Образцова", day("2001-01-02"));
        town.birth(lost, mother, father);
        town.death(lost, day("2001-03-04"));
        cases.put("04-mother-of-a-dead-and-an-adopted-child", mother.id());

        Citizen fatherless = town.man("Единствен Марков Образцов", day("2004-04-05"));
        town.birth(fatherless, woman("Единка", "1980-05-07"), null);
        cases.put("05-father-unknown", fatherless.id());

        Citizen renamed = town.man("Иванко Петров Образцов", day("2002-08-10"));
        long birth = town.birth(renamed, mother, father);
        town.note(
                birth,
                MarginalNote.Kind.NAME_CHANGE,
                day("2018-06-11"),
                COURT,
                "Собственото име е променено от Иванко на Йоан.");
        cases.put(
                "06-name-changed",
                town.renamed(renamed, "Йоан", "Образцов", day("2018-06-11")).id());
    }

    private void newParents() {
        Citizen origin = woman("Забравена", "1986-04-03");
        Citizen mother = woman("Приела", "1980-02-03");
        Citizen father = man("Приел", "1979-02-03");
        Citizen old = town.man("Прежден Забравен Прежденов", day("2011-03-02"));
        long first = town.birth(old, origin, man("Заминал", "1985-04-03"));
        Citizen full = adoptedFully(
                old, first, mother, father, "2013-05-06", "Решение № 8/2013 г. на Окръжен съд – Стара Загора");
        town.replacement(first, full, mother, father, day("2013-05-20"));
        cases.put("23-fully-adopted-with-a-new-act", full.id());
        cases.put("24-mother-whose-child-was-adopted", origin.id());
        cases.put("25-mother-by-full-adoption", mother.id());

        Citizen noted = town.woman("Предишна Забравена Предишна", day("2012-04-03"));
        long kept = town.birth(noted, origin, null);
        cases.put(
                "26-fully-adopted-on-the-same-act",
                adoptedFully(
                                noted,
                                kept,
                                mother,
                                father,
                                "2014-06-07",
                                "Решение № 9/2014 г. на Окръжен съд – Стара Загора")
                        .id());

        Citizen recogniser = man("Признател", "1982-06-05");
        Citizen fatherless = town.man("Признат Марийков Образцов", day("2015-07-06"));
        long act = town.birth(fatherless, woman("Марийка", "1988-07-06"), null);
        Citizen recognised = town.renamed(fatherless, "Признат", "Признателов", "Образцов", day("2016-08-07"));
        long note = town.note(
                act,
                MarginalNote.Kind.PARENTAGE,
                ParentChange.Kind.RECOGNITION,
                day("2016-08-07"),
                "Заявление за припознаване № 3/07.05.2016 г.",
                "Припознат от Признател Петров Образцов.");
        town.noteNames(note, "CHILD", recognised);
        town.noteNames(note, "FATHER", recogniser);
        town.parentBy("RECOGNITION", recognised, recogniser, day("2016-08-07"));
        cases.put("27-recognised-by-the-father", recognised.id());

        Citizen contested = town.woman("Оспорена Признателова Образцова", day("2010-08-09"));
        long contestedAct = town.birth(contested, woman("Оспоряна", "1987-08-09"), recogniser);
        long contest = town.note(
                contestedAct,
                MarginalNote.Kind.PARENTAGE,
                ParentChange.Kind.FATHER_CONTESTED,
                day("2012-09-10"),
                "Решение № 31/2012 г. на Районен съд – Стара Загора",
                "Бащинството е оспорено.");
        town.noteNames(contest, "FATHER", null);
        jdbc.sql(
                        "UPDATE parentage SET during = daterange(lower(during), '2012-09-10') WHERE child_id = ? AND role = 'FATHER'")
                .params(contested.id())
                .update();
        cases.put("28-fatherhood-contested", contested.id());
    }

    private Citizen adoptedFully(Citizen child, long act, Citizen mother, Citizen father, String since, String ground) {
        Citizen renamed = child.sex() == Sex.MALE
                ? town.renamed(child, "Приет", "Приелов", "Образцов", day(since))
                : town.renamed(child, "Приета", "Приелова", "Образцова", day(since));
        jdbc.sql("UPDATE person_name SET secret = true WHERE person_id = ? AND NOT upper_inf(during)")
                .params(child.id())
                .update();
        town.parentsEnd(child, day(since));
        town.parentBy("ADOPTION", child, mother, day(since));
        town.parentBy("ADOPTION", child, father, day(since));
        long note = town.note(
                act,
                MarginalNote.Kind.ADOPTION,
                ParentChange.Kind.FULL_ADOPTION,
                day(since),
                ground,
                "Пълно осиновяване.");
        town.noteNames(note, "CHILD", renamed);
        town.noteNames(note, "MOTHER", mother);
        town.noteNames(note, "FATHER", father);
        return renamed;
    }

    private void marriages() {
        Citizen twice = woman("Разведена", "1970-01-05");
        divorce(twice, man("Първан", "1968-01-06"), "2001-05-06", "2007-08-09");
        divorce(twice, man("Вторан", "1969-01-07"), "2010-05-06", "2018-08-09");
        cases.put("07-divorced-twice", twice.id());

        Citizen widow = woman("Вдовина", "1960-02-05");
        Citizen dead = man("Мирен", "1958-02-06");
        town.marriage(dead, widow, day("2003-04-12"));
        town.death(dead, day("2015-06-13"));
        town.marriageEnds(dead, widow, day("2015-06-13"), "DEATH");
        cases.put("08-widow", widow.id());

        Citizen again = woman("Радост", "1962-02-07");
        Citizen first = man("Покоен", "1959-02-08");
        town.marriage(first, again, day("2004-04-14"));
        town.death(first, day("2012-06-15"));
        town.marriageEnds(first, again, day("2012-06-15"), "DEATH");
        town.marriage(man("Втори", "1961-02-09"), again, day("2019-07-16"));
        cases.put("09-widow-remarried", again.id());

        Citizen undecided = man("Спорен", "1977-03-09");
        Citizen wife = woman("Спорна", "1979-03-10");
        long act = town.marriage(undecided, wife, day("2006-07-08"));
        town.note(act, MarginalNote.Kind.DIVORCE, day("2018-06-11"), COURT, "Бракът е прекратен с развод.");
        cases.put("10-married-in-register-divorced-by-act", undecided.id());

        Citizen paper = woman("Стара", "1950-03-11");
        Citizen gone = man("Стар", "1948-03-12");
        town.onPaper().marriage(gone, paper, day("1972-05-13"));
        town.marriageEnds(gone, paper, day("1990-06-14"), "DIVORCE");
        cases.put("11-divorced-on-paper", paper.id());

        Citizen void1 = man("Нищожен", "1981-03-13");
        long annulled = town.marriage(void1, woman("Нищожна", "1983-03-14"), day("2008-07-15"));
        annul(annulled);
        cases.put("12-married-on-an-annulled-act", void1.id());
    }

    private void registers() {
        cases.put(
                "13-born-abroad",
                town.manBornAbroad("Чужден Петров Образцов", day("1990-04-15"), "Виена, Австрия")
                        .id());
        cases.put(
                "14-foreigner",
                town.foreigner(
                                "Олена",
                                "Образцова",
                                Sex.FEMALE,
                                day("1988-04-16"),
                                "1000990012",
                                "Киев, Украйна",
                                "Украйна")
                        .id());
        cases.put("15-born-31.12.1999", born("Декемврин", "1999-12-31", town));
        cases.put("16-born-01.01.2000", born("Янко", "2000-01-01", town));
        cases.put("17-act-kept-elsewhere", born("Другоселец", "2001-05-17", town.in("35167")));
        Citizen hidden = town.man("Таен Петров Образцов", day("2003-05-18"));
        long secret = town.birth(hidden, woman("Тайна", "1979-05-19"), null);
        jdbc.sql("UPDATE act SET restriction_reason = 'тайна на осиновяването' WHERE id = ?")
                .params(secret)
                .update();
        cases.put("18-act-restricted", hidden.id());
        Citizen nobody = town.man("Отменен Петров Образцов", day("2004-05-20"));
        annul(town.birth(nobody, woman("Отменена", "1980-05-21"), null));
        cases.put("19-act-annulled", nobody.id());
        Citizen ward = man("Подопечен", "1966-05-22");
        town.restriction(
                ward,
                "LIMITED_INTERDICTION",
                "гр. д. № 120/2015 г.",
                day("2015-09-10"),
                woman("Попечна", "1968-05-23"));
        town.restriction(ward, "PARENTAL_RIGHTS_LOST", "гр. д. № 77/2012 г.", day("2012-03-11"), null);
        cases.put("20-restricted", ward.id());
    }

    private void dead() {
        Citizen deceased = man("Починал", "1945-06-24");
        town.status(deceased, MaritalStatus.WIDOWED);
        town.death(deceased, day("2020-02-25"));
        cases.put("21-deceased", deceased.id());
    }

    private void newborn() {
        Citizen newborn = town.man("Новчо Петров Образцов", day("2026-11-05"));
        town.originalDue(town.birth(newborn, woman("Новка", "1997-05-28"), null));
        cases.put("22-newborn", newborn.id());
    }

    private long born(String given, String day, Town where) {
        Citizen child = town.man(given + " Петров Образцов", day(day));
        where.birth(child, woman("Майка", day.substring(0, 2).equals("19") ? "1970-06-26" : "1971-06-27"), null);
        return child.id();
    }

    private void divorce(Citizen one, Citizen other, String since, String until) {
        long act = town.marriage(other, one, day(since));
        town.note(
                act,
                MarginalNote.Kind.DIVORCE,
                day(until),
                "Решение № 12/" + until.substring(0, 4) + " г. на Районен съд – Стара Загора",
                "Бракът е прекратен с развод.");
        town.marriageEnds(one, other, day(until), "DIVORCE");
    }

    private void annul(long act) {
        jdbc.sql("UPDATE act SET annulled_on = '2019-05-06', annulled_ground = ? WHERE id = ?")
                .params(COURT, act)
                .update();
    }

    private Citizen man(String given, String born) {
        return town.man(given + " Петров Образцов", day(born));
    }

    private Citizen woman(String given, String born) {
        return town.woman(given + " Петрова Образцова", day(born));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
