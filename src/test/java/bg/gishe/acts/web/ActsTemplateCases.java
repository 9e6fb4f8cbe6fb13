package bg.gishe.acts.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.many;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;
import static bg.gishe.testing.templates.Variants.someOf;

import bg.gishe.acts.ActDocuments;
import bg.gishe.acts.ActKind;
import bg.gishe.acts.ActList;
import bg.gishe.acts.ActNotes;
import bg.gishe.acts.ActNumber;
import bg.gishe.acts.ActParty;
import bg.gishe.acts.ActRegister;
import bg.gishe.acts.ActsMade;
import bg.gishe.acts.BirthOrder;
import bg.gishe.acts.BirthQuestion;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.Correction;
import bg.gishe.acts.DeathOrder;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.MarriageOrder;
import bg.gishe.acts.ParentChange;
import bg.gishe.acts.PartyRole;
import bg.gishe.people.EgnRanges;
import bg.gishe.people.Person;
import bg.gishe.people.Settlement;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class ActsTemplateCases implements TemplateCases {

    private static final Variants REGIME = oneOf("COMMUNITY", "SEPARATION", "CONTRACT", null);
    private static final RecordVariants ASKED = a(MarriageForm.Asked.class)
            .with("names", oneOf("true", ""))
            .with("witnesses", oneOf("true", ""))
            .with("hour", oneOf("true", ""));
    private static final RecordVariants ORIGIN = a(ActOriginForm.class).with("kind", oneOf("COURT", ""));
    private static final Variants STATE = oneOf("READY", "ANNULLED", "ISSUING");
    private static final RecordVariants PARTY =
            a(ActParty.class).with("egn", maybe("7501020018")).with("lnch", null);

    @Override
    public List<TemplateCase> cases() {
        return Stream.of(lists(), acts(), making()).flatMap(List::stream).toList();
    }

    private static List<TemplateCase> lists() {
        TemplateCase list = page("acts/list")
                .with("kinds", ActKind.values())
                .with("states", ActList.State.values())
                .with("filter", a(ActList.Filter.class))
                .with("older", oneOf(true, false))
                .with("wrong", oneOf(false, true))
                .with("acts", many(ActList.Line.class))
                .with("personNumber", maybe("7501020018"))
                .with("numberFault", maybe("acts.person.unknown"));
        return List.of(
                list.with("query", a(ActQuery.class)),
                list.with("query", new ActQuery("", "1", "x", "?", "", "", ""))
                        .with("wrong", true)
                        .with("acts", List.of())
                        .asUsual(),
                list.with("query", a(ActQuery.class))
                        .with("filter", a(ActList.Filter.class).with("page", 0))
                        .with("older", false)
                        .asUsual(),
                page("acts/ranges")
                        .with(
                                "ranges",
                                a(EgnRanges.Range.class)
                                        .with("closedBy", "Десислава Русева")
                                        .listed())
                        .with("lowest", maybe("7"))
                        .with("highest", maybe("9"))
                        .with("message", maybe("acts.ranges.entered"))
                        .with("refused", maybe("acts.ranges.closed-already"))
                        .with("fault", maybe("acts.ranges.wrong")),
                page("acts/printed")
                        .with("act", act().usualValue())
                        .with("atDesk", oneOf(true, false))
                        .with(
                                "printed",
                                a(ActDocuments.Printed.class)
                                        .with(
                                                "document",
                                                a(ActDocuments.Document.class).with("state", STATE))));
    }

    private static List<TemplateCase> acts() {
        RecordVariants open = act().with("annulment", null);
        ActDocuments.Document document =
                new ActDocuments.Document(1, "УГС-000123/2026", LocalDate.of(2026, 11, 24), "услуга", "READY");
        TemplateCase usual = act(open).asUsual();
        LocalDate before = LocalDate.of(2026, 11, 20);
        return List.of(
                act(open),
                act(act()).asUsual(),
                act(open.with("parties", List.of()).with("kind", ActKind.MARRIAGE))
                        .varying("form"),
                // A note by which nobody is left.
                act(open.with(
                                        "parties",
                                        List.of(PARTY.with("role", PartyRole.MOTHER)
                                                .usualValue()))
                                .with(
                                        "notes",
                                        a(MarginalNote.class)
                                                .with(
                                                        "corrections",
                                                        List.of(new Correction(
                                                                PartyRole.MOTHER,
                                                                Correction.Field.GIVEN,
                                                                "Мария",
                                                                "Марина")))
                                                .with("parties", List.of())
                                                .with("ended", List.of(PartyRole.MOTHER))
                                                .listed()))
                        .asUsual(),
                act(open.with(
                                        "parties",
                                        List.of(PARTY.with("role", PartyRole.WITNESS_1)
                                                .usualValue()))
                                .with("kind", ActKind.MARRIAGE))
                        .asUsual(),
                usual,
                usual.with("documents", Collections.nCopies(ActDocuments.MOST, document)),
                usual.with(
                        "related",
                        a(ActNotes.Related.class).with("newer", false).listed()),
                usual.with("related", many(ActNotes.Related.class)),
                usual.with("related", List.of(a(ActNotes.Related.class).usualValue())),
                asOf(before, act()),
                asOf(before, open),
                asOf(before, open).with("shown", null),
                act(open.with("kind", ActKind.MARRIAGE)).asUsual(),
                act(open.with("kind", ActKind.DEATH)
                                .with("original", new CivilStatusAct.Original(null, true))
                                .with("restrictionReason", null))
                        .asUsual(),
                // An act that names a mother alone after its notes, and one that names a father alone.
                act(open.with("parties", List.of())
                                .with(
                                        "notes",
                                        notes(PARTY.with("role", PartyRole.MOTHER)
                                                .listed())))
                        .asUsual(),
                act(open.with("parties", List.of())
                                .with(
                                        "notes",
                                        notes(PARTY.with("role", PartyRole.FATHER)
                                                .listed())))
                        .asUsual(),
                usual.with("justMade", true).with("atDesk", oneOf(true, false)),
                act(open.with("parties", List.of()).with("kind", ActKind.DEATH))
                        .asUsual()
                        .with("justMade", true)
                        .with("atDesk", true),
                usual.with("misstated", a(ActsMade.Misstated.class).listed()),
                act(open.with("id", 1L))
                        .asUsual()
                        .with("openRestrictions", List.of())
                        .with(
                                "misstated",
                                List.of(new ActsMade.Misstated(1, new ActNumber(1, before), "женен", "вдовец"))),
                faulty(usual, open, "restriction", null),
                faulty(usual, open, "restoration", "Тайна"),
                faulty(usual, open, "annulment", null));
    }

    private static TemplateCase asOf(LocalDate day, RecordVariants act) {
        return page("acts/act")
                .with("act", act)
                .with("shown", act)
                .with("on", day)
                .with("typed", "20.11.2026")
                .with("related", List.of())
                .with("documents", List.of())
                .with("restrictions", List.of())
                .with("openRestrictions", List.of())
                .with("misstated", List.of())
                .asUsual();
    }

    private static TemplateCase faulty(TemplateCase usual, RecordVariants act, String deed, String restricted) {
        return usual.with("act", act.with("restrictionReason", restricted))
                .with("deed", deed)
                .with("reason", "кратко")
                .with("restriction", 7)
                .with(
                        "openRestrictions",
                        List.of(new ActRegister.Restriction(
                                7, "Тайна", "Десислава Русева", LocalDate.of(2026, 11, 20), null, null, null)))
                .with("fault", "acts." + deed + ".reason")
                .asUsual();
    }

    private static TemplateCase act(RecordVariants act) {
        return page("acts/act")
                .with("act", act)
                .same("shown", "act")
                .with("on", null)
                .with("typed", "24.11.2026")
                .with("wrongDay", oneOf(null, true))
                .with("keptElsewhere", oneOf(false, true))
                .with("related", List.of())
                .with(
                        "documents",
                        a(ActDocuments.Document.class).with("state", STATE).listed())
                .with(
                        "restrictions",
                        // Whoever lifted it did so for a reason.
                        a(ActRegister.Restriction.class)
                                .with("liftedBy", "Десислава Русева")
                                .with("liftedReason", "Край")
                                .listed())
                .with("message", maybe("acts.noted"))
                .with("openRestrictions", a(ActRegister.Restriction.class).listed())
                .with("misstated", List.of())
                .with("notEntered", oneOf(null, true))
                .with("places", a(Settlement.class).listed())
                .with("changes", ParentChange.Kind.values())
                .with("noteKinds", someOf((Object[]) MarginalNote.Kind.values()))
                .form(
                        "form",
                        a(NoteForm.class),
                        "kind",
                        "effectiveOn",
                        "ground",
                        "text",
                        "parents.change",
                        "parents.mother",
                        "parents.father",
                        "parents.newAct",
                        "place",
                        "given",
                        "middle",
                        "family",
                        "newFamily",
                        "renamed",
                        "needsReview")
                .form("correction", a(CorrectionForm.class), "role", "field", "becomes", "basis", "ground", "day")
                .with("fields", Correction.Field.values())
                .with("bases", Correction.Basis.values());
    }

    private static RecordVariants act() {
        return a(CivilStatusAct.class)
                .with("particulars", a(CivilStatusAct.Particulars.class).with("propertyRegime", REGIME))
                .with(
                        "annulment",
                        a(CivilStatusAct.Annulment.class)
                                .with("ground", "Решение № 1/2026 г.")
                                .orNothing())
                .with("parties", PARTY.listed())
                .with("notes", notes(PARTY.listed()));
    }

    private static Variants notes(Variants parties) {
        return a(MarginalNote.class)
                .with("parties", parties)
                .with("corrections", List.of())
                .listed();
    }

    private static List<TemplateCase> making() {
        Variants places = a(Settlement.class).listed();
        TemplateCase birth = page("acts/birth")
                .with("questions", List.of(BirthQuestion.values()))
                .with("raised", oneOf(null, List.of("acts.birth.ask.NEAR_BIRTH")))
                .with("places", places)
                .with("notEntered", oneOf(null, true))
                .form(
                        "form",
                        a(BirthForm.class)
                                .with("stated", a(BirthForm.Stated.class).with("confirmed", Set.of("LATE"))),
                        "place",
                        "born",
                        "at",
                        "sex",
                        "egn",
                        "given",
                        "middle",
                        "family",
                        "parents.mother",
                        "parents.father",
                        "parents.ground",
                        "stated.citizenship",
                        "stated.address",
                        "stated.decision",
                        "stated.court",
                        "stated.decided",
                        "declarant",
                        "document");
        TemplateCase marriage = page("acts/marriage")
                .with("places", places)
                .with("notEntered", oneOf(null, true))
                .form(
                        "form",
                        a(MarriageForm.class)
                                .with("regime", REGIME)
                                .with("asked", ASKED)
                                .with("origin", ORIGIN),
                        "place",
                        "day",
                        "at",
                        "first",
                        "second",
                        "firstFamily",
                        "secondFamily",
                        "regime",
                        "firstWitness",
                        "secondWitness",
                        "asked.firstNumber",
                        "asked.secondNumber",
                        "asked.names",
                        "asked.witnesses",
                        "asked.permission",
                        "origin.kind",
                        "origin.ground",
                        "origin.number",
                        "origin.place",
                        "origin.day");
        TemplateCase death = page("acts/death")
                .with("places", places)
                .with("notEntered", oneOf(null, true))
                .form(
                        "form",
                        a(DeathForm.class)
                                .with("laterActs", oneOf("true", ""))
                                .with("hour", oneOf("true", ""))
                                .with("origin", ORIGIN),
                        "place",
                        "deceased",
                        "day",
                        "at",
                        "declarant",
                        "document",
                        "laterActs",
                        "lateGround",
                        "origin.kind",
                        "origin.ground",
                        "origin.number",
                        "origin.place",
                        "origin.day");
        return List.of(
                page("acts/birth-parts :: parent-found")
                        .with("found", a(Person.class).orNothing())
                        .with("typed", oneOf("7501020018", "75")),
                birth,
                birth.with(
                                "order",
                                a(BirthOrder.class)
                                        .with("mother", a(Person.class).usualValue()))
                        // What is read over has no fault.
                        .with(
                                "form",
                                a(BirthForm.class)
                                        .with("sex", "FEMALE")
                                        .with(
                                                "stated",
                                                a(BirthForm.Stated.class).with("confirmed", Set.of("LATE"))))
                        .with("place", a(Settlement.class))
                        .varying("order", "form", "place"),
                marriage,
                marriage.with(
                                "order",
                                a(MarriageOrder.class)
                                        .with("regime", oneOf("COMMUNITY", "SEPARATION", "CONTRACT", null)))
                        .with("place", a(Settlement.class)),
                death,
                death.with("order", a(DeathOrder.class)).with("place", a(Settlement.class)));
    }
}
