package bg.gishe.counter.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.oneOf;

import bg.gishe.acts.ActParty;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.ApplicationRules;
import bg.gishe.catalog.Condition;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.issuing.CaseFile;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.people.Address;
import bg.gishe.people.Family;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Relative;
import bg.gishe.tariff.DualAmounts;
import bg.gishe.tariff.FeeExemption;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.tariff.Tariff;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.Seals;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/** The page of a person with the verdict board and the basket. */
class PersonTemplateCases implements TemplateCases {

    private static final String SERVICE = "SERVICE_1";

    @Override
    public List<TemplateCase> cases() {
        TemplateCase chosen = person().with("form", form("service", SERVICE));
        return List.of(
                person(),
                chosen.with("faults", faults())
                        .with("noShift", oneOf(true, false))
                        .with("marked", oneOf(true, false))
                        .varying("faults", "noShift", "marked"),
                chosen.varying("verdicts"),
                chosen.with("faults", Map.of("till", "Денят е приключен"))
                        .with("noShift", false)
                        .asUsual(),
                person().with("form", form("service", SERVICE, "exemption", "E0"))
                        .with("faults", Map.of("charge-" + SERVICE, "Грешка"))
                        .asUsual(),
                chosen.with("faults", Map.of("till", "Нямате отворена смяна"))
                        .with("noShift", true)
                        .asUsual(),
                chosen.with(
                                "form",
                                oneOf(
                                        form("service", SERVICE, "relation", "PROXY"),
                                        form("service", SERVICE, "relation", "AUTHORITY"),
                                        form("service", SERVICE, "exemption", "Слово1", "exemptionProof", "1"),
                                        form("service", SERVICE, "method", "CASH", "given", "5"),
                                        form("service", SERVICE, "method", "CARD"),
                                        form("service", SERVICE, "method", "TRANSFER"),
                                        form("service", SERVICE, "method", "EPAYMENT"),
                                        form("service", SERVICE, "form-" + SERVICE, "EN"),
                                        form("service", SERVICE, "again", "true")))
                        .varying("form"),
                // More services than there are digits to press.
                chosen.with("verdicts", eleven()).asUsual(),
                chosen.with("@sealing", Seals.inEveryState()).varying("@sealing"),
                page("counter/person :: number").with("person", a(Person.class)).with("unmasked", true),
                answer(),
                // One who asks for an authority may ask for internal use, so that each service has a choice of fees.
                answer().with("form", form("service", SERVICE, "relation", "AUTHORITY"))
                        .with("faults", oneOf(Map.of(), Map.of("charge-" + SERVICE, "Грешка")))
                        .varying("faults"));
    }

    /** What is computed anew after each change of the basket. */
    private static TemplateCase answer() {
        return page("counter/computed :: answer")
                .with("person", a(Person.class))
                .with("verdicts", shown().listed())
                .with(
                        "form",
                        oneOf(
                                form("service", SERVICE),
                                form("service", SERVICE, "again", "true"),
                                form("service", SERVICE, "method", "EPAYMENT"),
                                form("service", SERVICE, "exemption", "Слово1"),
                                BasketForm.empty()))
                .with("view", a(BasketView.class))
                .with("faults", faults())
                .with("asker", asker())
                .with("@making", CounterTemplateCases.making());
    }

    private static List<AskerChoice.Offered> offered(Relative... relatives) {
        return List.of(relatives).stream()
                .map(one -> new AskerChoice.Offered(new AskerChoice(ApplicantRelation.PARENT, one.personId()), one))
                .toList();
    }

    static RecordVariants asker() {
        Relative relative = (Relative) a(Relative.class).usualValue();
        return a(ApplicantView.class)
                .with("family", oneOf(offered(relative, relative), offered(relative), List.of()))
                .with("chosen", oneOf("SELF", "PROXY", "PARENT:" + relative.personId()))
                .with("consenting", oneOf(List.of(relative, relative), List.of(relative), List.of()))
                .with(
                        "practice",
                        List.of(new ApplicantView.Decided(
                                bg.gishe.requests.ApplicantPractice.Question.CONSENT_FROM_14_TO_17, true)));
    }

    @Override
    public List<Class<?>> beans() {
        return List.of(DualAmounts.class);
    }

    private static final PersonNames NAMES = new PersonNames("Мария", "Петрова", "Иванова");
    private static final LocalDate DAY = LocalDate.of(2010, 5, 6);

    private static TemplateCase person() {
        RecordVariants board = a(VerdictBoard.class)
                .with("file", file())
                .with(
                        "tariff",
                        a(Tariff.class)
                                .with("prices", Map.of())
                                .with("reductions", Map.of())
                                .with("exemptions", oneOf(exemptions(2), exemptions(1), Map.of())))
                .with("lines", List.of());
        return page("counter/person")
                .with("param.merged", oneOf(null, ""))
                .with(
                        "person",
                        oneOf(
                                resident(address(DAY, null), address(DAY, DAY), address(null, DAY)),
                                resident(address(DAY, null), address(DAY, null), address(DAY, DAY)),
                                resident(),
                                a(Person.class).with("dataRestricted", true).usualValue(),
                                a(Person.class).with("deathDate", null).usualValue(),
                                a(Person.class).with("formerNames", List.of()).usualValue(),
                                a(Person.class)
                                        .with("formerNames", List.of(NAMES, new PersonNames("Мария", null, "Тодорова")))
                                        .usualValue()))
                .with("opensActs", oneOf(true, false))
                .with("family", a(Family.class))
                .with("board", board)
                .with("verdicts", shown().listed())
                .with(
                        "impossible",
                        shown().with("line", line(service()).usualValue())
                                .with("style", "not")
                                .listed())
                .with("form", BasketForm.empty())
                .with("view", a(BasketView.class))
                .with("basket", new UUID(0, 1))
                .with("faults", Map.of())
                .with("@making", CounterTemplateCases.making())
                .with("noShift", false)
                .with("unmasked", oneOf(null, true))
                .with("asker", asker())
                .with("formLanguages", FormLanguage.values())
                .with("documentKinds", BasketChoices.DOCUMENT_KINDS)
                .with("methods", BasketChoices.METHODS);
    }

    private static Object resident(Address... addresses) {
        return a(Person.class)
                .with("addresses", List.of(addresses))
                .with("dataRestricted", false)
                .usualValue();
    }

    private static Address address(@Nullable LocalDate since, @Nullable LocalDate until) {
        return new Address(Address.Kind.PERMANENT, "гр. Стара Загора", "ул. „Руски“ № 1", since, until);
    }

    private static List<Object> eleven() {
        List<Object> shown = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            shown.add(shown().with("line", line(service().with("code", new ServiceCode("SERVICE_" + i))))
                    .usualValue());
        }
        return shown;
    }

    private static RecordVariants file() {
        Variants acts = a(CivilStatusAct.class)
                .with("parties", List.of(a(ActParty.class).usualValue()))
                .with("notes", List.of())
                .with("restrictionReason", oneOf(null, "проверка"))
                .listed();
        return a(CaseFile.class)
                .with("person", a(Person.class).usualValue())
                .with("family", a(Family.class).usualValue())
                .with("restrictions", List.of())
                .with("actsForStatus", acts);
    }

    private static RecordVariants shown() {
        return a(Wording.Shown.class)
                .with("line", line(service()))
                .with("style", oneOf("once", "office", "not"))
                .with("icon", oneOf("●", "◐", "○"));
    }

    private static RecordVariants service() {
        return a(AdministrativeService.class)
                .with("conditions", oneOf(List.of(), List.of(Condition.PERMANENT_ADDRESSES_DATED)))
                .with("application", new ApplicationRules(Set.of(), Set.of(), List.of()))
                .with("terms", Map.of());
    }

    private static RecordVariants line(RecordVariants service) {
        return a(VerdictBoard.Line.class)
                .with("service", service)
                .with("act", Optional.empty())
                .with("fee", oneOf(Optional.of(a(FeeQuote.class).usualValue()), Optional.empty()));
    }

    private static Map<String, FeeExemption> exemptions(int number) {
        Map<String, FeeExemption> exemptions = new java.util.LinkedHashMap<>();
        for (int i = 0; i < number; i++) {
            exemptions.put("E" + i, (FeeExemption)
                    a(FeeExemption.class).with("code", "E" + i).usualValue());
        }
        return exemptions;
    }

    private static Variants faults() {
        List<Object> faults = new ArrayList<>();
        faults.add(Map.of());
        for (String field : List.of(
                "services",
                "again",
                "total",
                "till",
                "copies-" + SERVICE,
                "charge-" + SERVICE,
                "form-" + SERVICE,
                "purpose",
                "relation",
                "number",
                "birthDate",
                "name",
                "consentNumber",
                "documentKind",
                "documentNumber",
                "identityChecked",
                "exemption",
                "given",
                "method")) {
            faults.add(Map.of(field, "Грешка"));
        }
        return oneOf(faults.toArray());
    }

    static BasketForm form(String... typed) {
        LinkedMultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            values.add(typed[i], typed[i + 1]);
        }
        return new BasketForm(values);
    }
}
