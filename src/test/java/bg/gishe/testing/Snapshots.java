package bg.gishe.testing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.StandardForm;
import bg.gishe.certificates.CertificateNumber;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.issuing.forms.StandardForms;
import bg.gishe.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots of documents with synthetic people. */
public final class Snapshots {

    /** The newest version of each template. */
    private static final Map<String, Integer> NEWEST = Arrays.stream(TemplateVersion.values())
            .map(TemplateVersion::file)
            .collect(Collectors.toMap(
                    file -> file.substring(0, file.lastIndexOf('-')),
                    file -> Integer.parseInt(file.substring(file.lastIndexOf('-') + 1)),
                    Math::max,
                    TreeMap::new));

    /** Those that have a document of their own above. */
    private static final Set<String> MADE_BY_HAND = Set.of("marital-status", "birth-extract", "death-extract");

    private Snapshots() {}

    /** A certificate of family status. */
    public static Snapshot maritalStatus() {
        return of("marital-status", "УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ", 0, facts(null));
    }

    /** An extract of an act of birth. */
    public static Snapshot birthExtract() {
        Map<String, Object> act = act("BIRTH");
        act.put(
                "parties",
                Map.of(
                        "CHILD", person("Иван Георгиев Петров", "7501020018", "MALE"),
                        "MOTHER", person("Мария Стоянова Петрова", "5003041231", "FEMALE"),
                        "FATHER", person("Георги Иванов Петров", "4802031244", "MALE")));
        return of("birth-extract", "ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА РАЖДАНЕ", 0, facts(act));
    }

    /** An extract with as much as one usually says: addresses over two lines and two notes. */
    public static Snapshot notedExtract() {
        Map<String, Object> act = act("BIRTH");
        Map<String, Object> mother = person("Мария Стоянова Петрова", "5003041231", "FEMALE");
        Map<String, Object> father = person("Георги Иванов Петров", "4802031244", "MALE");
        mother.put("address", mother.get("permanentAddress"));
        father.put("address", father.get("permanentAddress"));
        act.put(
                "parties",
                Map.of(
                        "CHILD",
                        person("Иван Георгиев Петров", "7501020018", "MALE"),
                        "MOTHER",
                        mother,
                        "FATHER",
                        father));
        act.put(
                "notes",
                List.of(
                        Map.of(
                                "notedOn",
                                "2012-02-03",
                                "text",
                                "Припознат от Георги Иванов Петров.",
                                "ground",
                                "Заявление за припознаване № 4 от 08.01.2012 г."),
                        Map.of(
                                "notedOn",
                                "2019-04-05",
                                "text",
                                "Фамилното име на лицето се променя на Петров.",
                                "ground",
                                "Решение № 12 от 01.03.2019 г. на Районен съд – Стара Загора")));
        return of("birth-extract", "ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА РАЖДАНЕ", 0, facts(act));
    }

    /** A second extract of an act of death. */
    public static Snapshot deathExtract() {
        Map<String, Object> act = act("DEATH");
        act.put("parties", Map.of("DECEASED", person("Иван Георгиев Петров", "7501020018", "MALE")));
        return of("death-extract", "ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА СМЪРТ", 2, facts(act));
    }

    /** A document of each of the other templates, with all that it may have to say. */
    public static List<Snapshot> others() {
        return NEWEST.keySet().stream()
                .filter(template -> !MADE_BY_HAND.contains(template))
                .map(template -> of(template, "УДОСТОВЕРЕНИЕ", 0, fullFacts()))
                .toList();
    }

    private static Map<String, Object> fullFacts() {
        Map<String, Object> child = person("Петър Иванов Петров", "0142151233", "MALE");
        child.put("deathDate", "2020-03-04");
        Map<String, Object> address = Map.of(
                "text",
                "гр. Стара Загора, ул. „Хаджи Димитър Асенов“ № 5",
                "since",
                "2001-02-03",
                "until",
                "2011-02-03");
        Map<String, Object> present = new HashMap<>(address);
        present.put("until", null);
        Map<String, Object> act = act("MARRIAGE");
        act.put("regime", "законов режим на общност");
        Map<String, Object> husband = person("Иван Георгиев Петров", "7501020018", "MALE");
        husband.put("familyAfter", "Петров");
        Map<String, Object> wife = person("Мария Стоянова Димова", "7503041235", "FEMALE");
        wife.put("familyAfter", "Петрова");
        act.put("parties", Map.of("SPOUSE_1", husband, "SPOUSE_2", wife, "CHILD", husband, "MOTHER", wife));
        Map<String, Object> facts = facts(act);
        facts.put("spouse", wife);
        facts.put("children", List.of(child, child));
        facts.put(
                "restrictions",
                List.of(Map.of(
                        "kindText",
                        "ограничено запрещение",
                        "court",
                        "Окръжен съд – Стара Загора",
                        "caseNumber",
                        "гр. д. № 12/2019 г.",
                        "decidedOn",
                        "2019-05-06",
                        "guardian",
                        "Мария Стоянова Петрова",
                        "guardianTitle",
                        "Попечител")));
        facts.put("bornChildren", List.of(child, child));
        Map<String, Object> marriage = Map.of("number", "0012", "madeOn", "2005-08-07", "place", "гр. Стара Загора");
        facts.put("statusProof", Map.of("marriage", marriage, "death", marriage, "ground", "Решение № 1/2020 г."));
        Map<String, Object> subject = person("Иван Георгиев Петров", "7501020018", "MALE");
        subject.put("currentAddress", subject.get("permanentAddress"));
        subject.put("permanentAddresses", List.of(present, address));
        subject.put("currentAddresses", List.of(present, address));
        subject.put("formerNames", List.of("Иван Георгиев Димов", "Иван Георгиев Стоянов"));
        facts.put("subject", subject);
        return facts;
    }

    /** A certificate of so many addresses that it takes several pages. */
    public static Snapshot longCertificate() {
        List<Map<String, Object>> addresses = new ArrayList<>();
        for (int i = 60; i >= 1; i--) {
            addresses.add(Map.of(
                    "text",
                    "гр. Стара Загора, община Стара Загора, бул. „Свети Патриарх Евтимий“ № " + i + ", вх. А, ет. 3",
                    "since",
                    LocalDate.of(2000, 1, 1).plusDays(100L * i).toString(),
                    "until",
                    LocalDate.of(2000, 1, 1).plusDays(100L * i + 100).toString()));
        }
        Map<String, Object> facts = facts(null);
        Map<String, Object> subject = person("Иван Георгиев Петров", "7501020018", "MALE");
        subject.put("permanentAddresses", addresses);
        facts.put("subject", subject);
        return of("permanent-address-changes", "УДОСТОВЕРЕНИЕ ЗА ПРОМЕНИ НА ПОСТОЯНЕН АДРЕС", 0, facts);
    }

    /** The same document with every fact unknown that may be. */
    public static Snapshot withoutFacts(Snapshot full) {
        Map<String, Object> facts = Map.of(
                "subject", Map.of("names", "Иван Георгиев Петров"),
                "act", Map.of("number", "0001", "parties", Map.of()));
        return with(full, facts);
    }

    /** A certificate of family status for a person of this name. */
    public static Snapshot named(String names) {
        return with(maritalStatus(), Map.of("subject", Map.of("names", names)));
    }

    /** The same document under this number and verification code. */
    public static Snapshot numbered(Snapshot like, CertificateNumber number, VerificationCode code) {
        return like.renumbered(
                number,
                like.numbers().issuedOn(),
                new Snapshot.Verification(code.value(), "http://localhost:8080/v/" + code.value()),
                like.official());
    }

    /** The same document with this standard form in English. */
    public static Snapshot withForm(Snapshot like, StandardForm form, Person person, @Nullable CivilStatusAct act) {
        String template = like.service().template();
        return saying(
                like,
                like.facts(),
                StandardForms.of(form, FormLanguage.EN, new StandardForms.Certified(template, person, act, null)));
    }

    private static Snapshot with(Snapshot like, Map<String, Object> facts) {
        return saying(like, printed(like.service().document(), facts), like.form());
    }

    private static Snapshot saying(Snapshot like, CertifiedFacts facts, Snapshot.@Nullable Form form) {
        return new Snapshot(
                like.service(),
                like.issuer(),
                like.numbers(),
                like.asked(),
                like.paid(),
                like.official(),
                like.verification(),
                like.ordinal(),
                like.specimen(),
                facts,
                form);
    }

    /** Of a whole case what the document prints of it. */
    public static CertifiedFacts printed(TemplateVersion document, Map<String, Object> facts) {
        JsonMapper json = JsonMapper.shared();
        return json.treeToValue(json.valueToTree(facts), document.facts());
    }

    /** A document that says these facts, not marked as a specimen. */
    public static Snapshot of(TemplateVersion document, CertifiedFacts facts) {
        int dash = document.file().lastIndexOf('-');
        return of(
                document.file().substring(0, dash),
                Integer.parseInt(document.file().substring(dash + 1)),
                "ДОКУМЕНТ",
                0,
                false,
                facts);
    }

    /** The same with a long name, asked for by somebody with a long name for a long reason. */
    public static Snapshot wordy(TemplateVersion document, CertifiedFacts facts) {
        Snapshot plain = of(document, facts);
        String word = "Общинскоучастническо".repeat(4);
        return new Snapshot(
                new Snapshot.ServiceText(
                        plain.service().template(),
                        plain.service().templateVersion(),
                        "УДОСТОВЕРЕНИЕ ЗА " + word.toUpperCase(java.util.Locale.of("bg")),
                        plain.service().grounds(),
                        plain.service().validity(),
                        plain.service().validityGround()),
                plain.issuer(),
                plain.numbers(),
                new Snapshot.Asked(word + " и още нещо", "Иван " + word + " – пълномощник", 3),
                plain.paid(),
                new Snapshot.Official(
                        "Мария " + word, word, document.isFromAct() ? "№ РД-01-1234/05.01.2026 г." : null),
                plain.verification(),
                3,
                true,
                facts,
                null);
    }

    private static Snapshot of(String template, String title, int ordinal, Map<String, Object> facts) {
        int version = NEWEST.get(template);
        return of(template, version, title, ordinal, true, printed(TemplateVersion.of(template, version), facts));
    }

    private static Snapshot of(
            String template, int version, String title, int ordinal, boolean specimen, CertifiedFacts facts) {
        return new Snapshot(
                new Snapshot.ServiceText(
                        template,
                        version,
                        title,
                        List.of(
                                "чл. 24, ал. 1 от Закона за гражданската регистрация",
                                "чл. 13 от Наредба № РД-02-20-6 от 24.04.2012 г."),
                        null,
                        null),
                new Snapshot.Issuer(
                        "Стара Загора",
                        "гр. Стара Загора",
                        "Отдел „Гражданско състояние“",
                        "бул. „Цар Симеон Велики“ № 107"),
                new Snapshot.Numbers(
                        "УГС-000123/2026", LocalDate.of(2026, 11, 24), "ГС-000456/2026", LocalDate.of(2026, 11, 24)),
                new Snapshot.Asked(null, null, 1),
                new Snapshot.Paid("2,56 €", "0000123/2026"),
                new Snapshot.Official("Мария Иванова", "младши експерт „Гражданско състояние“", null),
                new Snapshot.Verification("0123456789ABCDEFGHJK", "http://localhost:8080/v/0123456789ABCDEFGHJK"),
                ordinal,
                specimen,
                facts,
                null);
    }

    private static Map<String, Object> facts(Map<String, Object> act) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("subject", person("Иван Георгиев Петров", "7501020018", "MALE"));
        facts.put("spouse", null);
        facts.put("children", List.of());
        facts.put("act", act);
        return facts;
    }

    private static Map<String, Object> act(String kind) {
        Map<String, Object> act = new HashMap<>();
        act.put("kind", kind);
        act.put("number", "0123");
        act.put("year", 2011);
        act.put("madeOn", "2011-11-24");
        act.put("place", "гр. Стара Загора");
        act.put("ekatte", "68850");
        act.put("municipality", "Стара Загора");
        act.put("eventDate", "2011-11-22");
        act.put("eventTime", "14:05:00");
        act.put("eventPlace", "гр. Стара Загора");
        act.put("official", "Снежана Тодорова");
        act.put("notes", new ArrayList<>());
        return act;
    }

    private static Map<String, Object> person(String names, String egn, String sex) {
        Map<String, Object> person = new HashMap<>();
        person.put("names", names);
        person.put("egn", egn);
        person.put("lnch", null);
        person.put("birthDate", "1975-01-02");
        person.put("sex", sex);
        person.put("birthPlace", "гр. Стара Загора");
        person.put("citizenship", "България");
        person.put("maritalStatusText", "женен");
        person.put(
                "permanentAddress",
                "гр. Стара Загора, община Стара Загора, ул. „Генерал Гурко“ № 12, вх. Б, ет. 4, ап. 17");
        person.put("address", "гр. Стара Загора, ул. „Генерал Гурко“ № 12");
        return person;
    }
}
