package bg.gishe.audit;

import bg.gishe.platform.DateText;
import bg.gishe.testing.Town;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is typed into the forms that show people only when they are filled, by their addresses. */
final class FilledForms {

    private FilledForms() {}

    static Map<String, List<Map<String, String>>> of(
            Town.Citizen subject,
            Town.Citizen spouse,
            Town.Citizen ward,
            Town.Citizen twin,
            Town.Citizen other,
            String receipt) {
        String egn = String.valueOf(subject.egn());
        Map<String, List<Map<String, String>>> forms = new HashMap<>();
        forms.put(
                "/counter/search",
                List.of(Map.of("q", "Близн"), Map.of("q", "Бъзев"), Map.of("q", receipt), Map.of("q", egn)));
        forms.put("/counter/day", List.of(Map.of("date", "")));
        forms.put("/acts", List.of(Map.of("names", "Шишаркина")));
        forms.put("/register/restrictions", List.of(Map.of("number", String.valueOf(ward.egn()))));
        forms.put(
                "/register/duplicates/comparison",
                List.of(
                        Map.of("one", String.valueOf(twin.egn()), "other", String.valueOf(other.egn())),
                        Map.of("one", String.valueOf(subject.egn()), "other", "x")));
        forms.put("/till/refunds/new", List.of(Map.of("receipt", receipt)));
        forms.put("/till/refunds", List.of(Map.of("receipt", receipt)));
        Map<String, String> month = Map.of("from", "01.11.2026", "to", "30.11.2026");
        forms.put("/till/reports", List.of(month));
        forms.put("/till/reports/ledger.csv", List.of(month));
        forms.put("/till/reports/ledger.xlsx", List.of(month));
        forms.put("/audit", List.of(Map.of("person", "" + subject.id())));
        forms.put("/audit/person", List.of(Map.of("number", egn)));
        forms.put(
                "/acts/new/death",
                List.of(Map.of(
                        "deceased",
                        egn,
                        "day",
                        "01.11.2026",
                        "at",
                        "",
                        "declarant",
                        "Иван",
                        "document",
                        "Съобщение № 1",
                        "lateGround",
                        "Експертиза № 1")));
        forms.put(
                "/acts/new/marriage",
                List.of(Map.ofEntries(
                        Map.entry("day", "01.11.2026"),
                        Map.entry("at", "11:00"),
                        Map.entry("first", String.valueOf(ward.egn())),
                        Map.entry("second", egn),
                        Map.entry("firstFamily", "Трънски"),
                        Map.entry("secondFamily", "Трънска"),
                        Map.entry("firstWitness", "А Б"),
                        Map.entry("secondWitness", "В Г"),
                        Map.entry("origin.kind", "COURT"),
                        Map.entry("origin.ground", "Решение на Районен съд"),
                        Map.entry("origin.day", "01.11.2026"))));
        forms.put(
                "/acts/new/birth",
                List.of(
                        Map.ofEntries(
                                Map.entry("born", DateText.write(LocalDate.now().minusDays(2))),
                                Map.entry("at", "11:00"),
                                Map.entry("sex", "MALE"),
                                Map.entry("given", "Новчо"),
                                Map.entry("middle", "Годинов"),
                                Map.entry("family", "Божинов"),
                                Map.entry("parents.mother", egn),
                                Map.entry("parents.father", String.valueOf(spouse.egn())),
                                Map.entry("declarant", "Иван"),
                                Map.entry("document", "Съобщение № 1"),
                                Map.entry("stated.citizenship", "България"),
                                Map.entry("stated.address", "MOTHER"),
                                Map.entry(
                                        "stated.confirmed",
                                        "MIDDLE_NOT_OF_PARENT,FAMILY_NOT_OF_PARENT,FAMILY_NOT_OF_SIBLINGS,NEAR_BIRTH,RECOGNISED"))));
        forms.put("/acts/new/birth/mother", List.of(Map.of("parents.mother", egn)));
        forms.put("/acts/new/birth/father", List.of(Map.of("parents.father", String.valueOf(spouse.egn()))));
        forms.put("/counter/people/{id}/basket", List.of(Map.of("service", "MARITAL_STATUS")));
        return forms;
    }
}
