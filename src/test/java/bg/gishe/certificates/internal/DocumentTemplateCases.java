package bg.gishe.certificates.internal;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;
import static bg.gishe.testing.templates.Variants.someOf;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.StandardForm;
import bg.gishe.certificates.Snapshot;
import bg.gishe.issuing.forms.StandardForms;
import bg.gishe.people.Person;
import bg.gishe.testing.Snapshots;
import bg.gishe.testing.templates.NamedVariants;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.TemplateElement;
import bg.gishe.testing.templates.Variants;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every document with facts of every kind, known and unknown: a version that was once printed has to be printed again at any time. */
class DocumentTemplateCases implements TemplateCases {

    private static final String PAPERS =
            "documents/(layout|parts|standard-form|receipt|payment-order|day-protocol|z-report)-\\d+";

    @Override
    public List<TemplateCase> cases() {
        RecordVariants doc = a(Snapshot.class)
                .with("facts", Snapshots.maritalStatus().facts())
                .with("form", null);
        Stream<TemplateCase> documents = TemplateElement.templates().stream()
                .filter(template -> template.startsWith("documents/") && !template.matches(PAPERS))
                .map(template -> document(template, doc.usualValue()).with("facts", facts(words(template))));
        return Stream.concat(
                        documents,
                        Stream.of(
                                document("documents/death-extract-1", doc).with("facts", Map.of("act", Map.of())),
                                document("documents/marital-status-2", doc.with("form", form()))
                                        .with("facts", Map.of("subject", Map.of())),
                                document("documents/names-identity-1", doc.usualValue())
                                        .with("facts", Map.of("subject", Map.of("formerNames", List.of("Мария"))))))
                .toList();
    }

    private static TemplateCase document(String template, Object doc) {
        return page(template).with("doc", doc).with("code", "XXXX-XXXX").with("qr", "data:image/png;base64,AA==");
    }

    private static RecordVariants form() {
        Person person = (Person) a(Person.class).usualValue();
        Snapshot.Form real = StandardForms.of(
                StandardForm.MARITAL_STATUS,
                FormLanguage.EN,
                new StandardForms.Certified("marital-status", person, null, null));
        return a(Snapshot.Form.class)
                .with("layoutVersion", 1)
                .with("language", "en")
                .with("standard", real.standard());
    }

    /** Every name in the template and in the parts that it includes; of what it does not name nothing has to be varied. */
    private static Predicate<String> words(String template) {
        String text = TemplateElement.text(template);
        String parts = Pattern.compile("parts-\\d+")
                .matcher(text)
                .results()
                .map(part -> TemplateElement.text("documents/" + part.group()))
                .collect(Collectors.joining());
        return word -> (text + parts).contains(word);
    }

    private static NamedVariants facts(Predicate<String> named) {
        return NamedVariants.none()
                .with("subject", person().with("sex", oneOf("MALE", "FEMALE")).varying(named))
                .with("spouse", person().varying(named).orNothing())
                .with("namesAfterChange", maybe("Иван Георгиев Димов"))
                .with(
                        "children",
                        oneOf(
                                List.of(child("MALE"), child("FEMALE")),
                                List.of(Map.of("names", "Петър")),
                                List.of(),
                                null))
                .with(
                        "bornChildren",
                        oneOf(
                                List.of(child("MALE"), child("FEMALE")),
                                List.of(Map.of("names", "Петър")),
                                List.of(),
                                null))
                .with("restrictions", restriction().listed())
                .with(
                        "statusProof",
                        NamedVariants.none()
                                .with(
                                        "marriage",
                                        Map.of("number", "0012", "madeOn", "2005-08-07", "place", "гр. Стара Загора"))
                                .with(
                                        "death",
                                        oneOf(
                                                Map.of(
                                                        "number",
                                                        "0013",
                                                        "madeOn",
                                                        "2015-08-07",
                                                        "place",
                                                        "гр. Стара Загора"),
                                                null))
                                .with("ground", maybe("Решение № 1/2020 г."))
                                .orNothing())
                .with("act", act(named))
                .varying(named);
    }

    private static NamedVariants act(Predicate<String> named) {
        NamedVariants note = NamedVariants.none()
                .with("notedOn", "2012-02-03")
                .with("text", "Припознат.")
                .with("ground", maybe("Заявление № 4"));
        NamedVariants parties = NamedVariants.none()
                .with("CHILD", person().varying(named).orNothing())
                .with("MOTHER", person().varying(named).orNothing())
                .with("FATHER", living().orNothing())
                .with("ADOPTIVE_MOTHER", living().orNothing())
                .with("ADOPTIVE_FATHER", living().orNothing())
                .with("SPOUSE_1", living().orNothing())
                .with("SPOUSE_2", person().varying(named).orNothing())
                .with("DECEASED", person().varying(named).orNothing());
        return NamedVariants.none()
                .with("number", "0123")
                .with("madeOn", "2011-11-24")
                .with("place", maybe("гр. Стара Загора"))
                .with("municipality", "Стара Загора")
                .with("eventDate", maybe("2011-11-22"))
                .with("eventTime", maybe("14:05:00"))
                .with("eventPlace", maybe("гр. Стара Загора"))
                .with("official", maybe("Снежана Тодорова"))
                .with("regime", maybe("общност"))
                .with("parties", parties.varying(named).orNothing())
                .with("notes", note.listed().orNothing())
                .varying(named);
    }

    private static NamedVariants restriction() {
        return NamedVariants.none()
                .with("kindText", "ограничено запрещение")
                .with("court", "Окръжен съд – Стара Загора")
                .with("caseNumber", maybe("гр. д. № 12/2019 г."))
                .with("decidedOn", maybe("2019-05-06"))
                .with("guardian", maybe("Мария Петрова"))
                .with("guardianTitle", "Попечител");
    }

    private static NamedVariants living() {
        return NamedVariants.none()
                .with("names", "Мария Петрова")
                .with("egn", "5003041231")
                .with("sex", "FEMALE");
    }

    private static Object child(String sex) {
        return Map.of("names", "Петър", "sex", sex, "birthDate", "2001-02-15", "deathDate", "2020-03-04");
    }

    private static NamedVariants person() {
        Map<String, Object> address = Map.of("text", "гр. Стара Загора", "since", "2001-02-03", "until", "2011-02-03");
        Variants addresses = someOf(
                        Map.of("text", "гр. Стара Загора", "since", "2011-02-03"), address, Map.of("text", "с. Колена"))
                .orNothing();
        return NamedVariants.none()
                .with("names", maybe("Иван Георгиев Петров"))
                .with("egn", maybe("7501020018"))
                .with("sex", oneOf("MALE", "FEMALE", null))
                .with("birthDate", maybe("1975-01-02"))
                .with("birthPlace", maybe("гр. Стара Загора"))
                .with("citizenship", maybe("България"))
                .with("maritalStatusText", maybe("женен"))
                .with("familyAfter", maybe("Петров"))
                .with("address", maybe("ул. „Генерал Гурко“ № 12"))
                .with("permanentAddress", maybe("ул. „Генерал Гурко“ № 12"))
                .with("currentAddress", maybe("ул. „Генерал Гурко“ № 12"))
                .with("permanentAddresses", addresses)
                .with("currentAddresses", addresses)
                .with("formerNames", someOf("Иван Димов", "Иван Стоянов"));
    }
}
