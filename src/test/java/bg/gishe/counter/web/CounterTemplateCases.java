package bg.gishe.counter.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.of;
import static bg.gishe.testing.templates.Variants.oneOf;

import bg.gishe.bank.ExpectedPayment;
import bg.gishe.counter.CaseSheets;
import bg.gishe.counter.DeskSearch;
import bg.gishe.counter.IssuedDocuments;
import bg.gishe.counter.MakingDocuments;
import bg.gishe.counter.PastRequests;
import bg.gishe.counter.RequestAsker;
import bg.gishe.counter.ToSign;
import bg.gishe.issuing.AwaitingBaskets;
import bg.gishe.payments.Payment;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonHit;
import bg.gishe.people.Sex;
import bg.gishe.requests.RequestState;
import bg.gishe.tariff.FeeLine;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.Seals;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mockito.Mockito;

class CounterTemplateCases implements TemplateCases {

    private static final Variants FORM_LANGUAGE = maybe("EN");
    private static final Variants DOCUMENT_STATE = oneOf("READY", "ANNULLED", "ISSUING");
    private static final Variants REQUEST_STATE = oneOf(
            (Object[]) Stream.of(RequestState.values()).map(RequestState::name).toArray());

    @Override
    public List<TemplateCase> cases() {
        return Stream.of(search(), documents(), requests(), awaiting())
                .flatMap(List::stream)
                .toList();
    }

    private static RecordVariants issued() {
        return a(IssuedDocuments.Issued.class)
                .with("awaitsSignature", oneOf(false, true))
                .with("state", DOCUMENT_STATE)
                .with("asked", a(IssuedDocuments.Asked.class).with("formLanguage", FORM_LANGUAGE));
    }

    private static List<TemplateCase> search() {
        TemplateCase search = page("counter/search")
                .with("typed", "Иван")
                .with("filters", a(SearchForm.class))
                .with("sexes", Sex.values())
                .with("statuses", MaritalStatus.values())
                .with("paidWaiting", oneOf(2, 0, null));
        RecordVariants match = a(PersonHit.Match.class)
                .with(
                        "act",
                        a(PersonHit.Act.class)
                                .with("kind", oneOf("BIRTH", "MARRIAGE", "DEATH"))
                                .orNothing());
        RecordVariants found = a(DeskSearch.Result.Found.class)
                .with("people", a(PersonHit.class).with("match", match).listed())
                .with("acts", of(bg.gishe.acts.ActHit.class).listed())
                .with("documents", issued().listed())
                .with(
                        "requests",
                        a(PastRequests.Hit.class).with("state", REQUEST_STATE).listed())
                .with(
                        "notes",
                        notes(
                                "counter.search.note.different-people",
                                "counter.search.note.other-names",
                                "counter.search.note.by-names",
                                "counter.search.nobody.egn",
                                "people.egn.check_digit",
                                "counter.search.note.unread"));
        return List.of(
                nothing(search),
                result(
                        search,
                        a(DeskSearch.Result.Waiting.class)
                                .with("key", "counter.search.digits")
                                .with("arguments", List.of(3))),
                result(search, a(DeskSearch.Result.Wrong.class).with("key", "counter.search.filter.wrong")),
                result(
                        search,
                        a(DeskSearch.Result.Nobody.class)
                                .with("key", oneOf("counter.search.nobody.name", "counter.search.nobody.egn"))
                                .with("notes", notes("counter.search.note.unread"))),
                result(search, found),
                // A former name as it was typed.
                result(
                                search,
                                found.with(
                                        "people",
                                        a(PersonHit.class)
                                                .with(
                                                        "match",
                                                        match.with("source", PersonHit.Source.FORMER)
                                                                .with("spelt", false))
                                                .listed()))
                        .asUsual(),
                result(search, found.with("acts", List.of())),
                nothing(search.with("filters", new SearchForm("x", "1", "", "", "", "")))
                        .asUsual(),
                result(page("counter/search :: results"), found).asUsual(),
                page("counter/searchbox :: box"));
    }

    /** Sentences by which the search says what it left out; the words come as it gives them. */
    private static Variants notes(String... keys) {
        return a(DeskSearch.Note.class)
                .with("key", oneOf((Object[]) keys))
                .with("arguments", List.of("Ивн"))
                .listed();
    }

    private static TemplateCase nothing(TemplateCase search) {
        return search.with("result", null);
    }

    private static TemplateCase result(TemplateCase search, RecordVariants result) {
        return search.with("result", result);
    }

    private static List<TemplateCase> documents() {
        TemplateCase past = page("counter/documents")
                .with("person", a(Person.class))
                .with("page", oneOf(1, 0))
                .with("more", oneOf(true, false));
        RecordVariants entry = a(PastRequests.Entry.class);
        TemplateCase issued = page("counter/issued")
                .with("basketId", new UUID(0, 1))
                .with("documents", issued().listed())
                .with("shown", issued())
                .with("making", false)
                .with("toSign", false)
                .with("somebodySigns", true)
                .with("look", 0)
                .with("made", oneOf(null, 1L))
                .with("nextLook", null)
                .with("partial", oneOf(false, true))
                .with(
                        "payment",
                        a(Payment.class).with("tender", a(Payment.Tender.class).with("method", oneOf((Object[])
                                PaymentMethod.Kind.values()))));
        return List.of(
                page("counter/annulment")
                        .with("document", issued())
                        .with("reason", "Сгрешено")
                        .with("fault", maybe("Напишете причината."))
                        .with("refusals", oneOf(List.of(), List.of("Актът е с ограничен достъп."), List.of("1", "2")))
                        .with("faults", oneOf(Map.of(), Map.of("purpose", "Грешка"), Map.of("copies", "Грешка")))
                        .with("opened", oneOf(false, true))
                        .with("form", oneOf(PersonTemplateCases.form("copies", "1"), null))
                        .with("person", a(Person.class))
                        .with("asker", PersonTemplateCases.asker())
                        .with("documentKinds", BasketChoices.DOCUMENT_KINDS),
                page("counter/day")
                        .with("day", LocalDate.of(2026, 11, 24))
                        .with("typed", "24.11.2026")
                        .with("fault", maybe("platform.field.date"))
                        .with("page", oneOf(1, 0))
                        .with("more", oneOf(true, false))
                        .with("documents", issued().listed()),
                page("counter/day")
                        .with("day", LocalDate.of(2026, 11, 24))
                        .with("documents", List.of())
                        .with("page", 0)
                        .with("more", false)
                        .asUsual(),
                page("counter/document").with("document", issued()).with("own", oneOf(true, false)),
                past.with(
                        "entries",
                        entry.with("state", DOCUMENT_STATE)
                                .with("certificateId", 1L)
                                .listed()),
                past.with(
                        "entries",
                        entry.with("state", REQUEST_STATE)
                                .with("certificateId", null)
                                .listed()),
                past.with("entries", List.of())
                        .with("page", 0)
                        .with("more", false)
                        .asUsual(),
                page("counter/documents :: newest")
                        .with("person", a(Person.class))
                        .with("entries", List.of())
                        .with("more", oneOf(true, false)),
                page("issuing/signing")
                        .with(
                                "waiting",
                                a(ToSign.Waiting.class)
                                        .with("clerk", "П. Георгиев")
                                        .listed())
                        .with("maySign", oneOf(true, false))
                        .with("look", 1)
                        .with("nextLook", oneOf(3, null))
                        .with("told", maybe("counter.signing.signed"))
                        .with("number", "УГС-000001/2026")
                        .with("refused", maybe("issuing.signing.gone"))
                        .with("@sealing", Seals.inEveryState()),
                page("issuing/signing")
                        .with("waiting", List.of())
                        .with("maySign", true)
                        .with("look", 0)
                        .with("nextLook", 3)
                        .asUsual(),
                issued,
                issued.with("making", true)
                        .with("toSign", true)
                        .with("somebodySigns", oneOf(true, false))
                        .with("documents", issued().with("restricted", false).listed())
                        .with("nextLook", 3)
                        .varying("somebodySigns", "documents"),
                issued.with("making", true)
                        .with("documents", issued().with("restricted", false).listed())
                        .with("nextLook", oneOf(3, null))
                        .with("partial", oneOf(false, true))
                        .varying("nextLook", "partial", "payment", "shown"),
                page("counter/not-issued").with("subjectId", 41L));
    }

    /** What is in the making for a person or a basket. */
    static Variants making() {
        return a(MakingDocuments.Making.class)
                .with("serviceCode", "SERVICE_1")
                .with("clerk", oneOf("m.ivanova", "p.georgiev"))
                .listed()
                .map(found -> Mockito.mock(MakingDocuments.class, call -> found));
    }

    private static List<TemplateCase> requests() {
        RecordVariants line = a(CaseSheets.FeeRow.class)
                .with("kind", oneOf((Object[])
                        Stream.of(FeeLine.Kind.values()).map(FeeLine.Kind::name).toArray()))
                .with("currency", oneOf("EUR", "BGN"));
        RecordVariants asker = a(RequestAsker.class)
                .with("relation", oneOf("SELF", "PROXY", "AUTHORITY"))
                .with("shown", a(RequestAsker.Shown.class).with("kind", oneOf("ID_CARD", "PASSPORT", null)))
                .with("proof", a(RequestAsker.Proof.class))
                .with("behind", oneOf(a(RequestAsker.Behind.class).usualValue(), null));
        RecordVariants sheet = a(CaseSheets.Sheet.class)
                .with("state", REQUEST_STATE)
                .with("registration", a(CaseSheets.Registration.class).with("channel", oneOf("COUNTER", "PORTAL")))
                .with(
                        "asked",
                        a(CaseSheets.Asked.class).with("speed", "ORDINARY").with("formLanguage", FORM_LANGUAGE))
                .with("fee", a(CaseSheets.Fee.class).with("lines", line.listed()))
                .with("applicant", asker)
                .with(
                        "steps",
                        a(CaseSheets.Step.class)
                                .with("to", REQUEST_STATE)
                                .with("by", oneOf("Мария Иванова", "system"))
                                .with("corrected", oneOf("PURPOSE", "PURPOSE,COPIES", null))
                                .listed())
                .with(
                        "documents",
                        a(CaseSheets.IssuedDocument.class)
                                .with("state", DOCUMENT_STATE)
                                .listed());
        return List.of(
                page("counter/request").with("sheet", sheet).asUsual(),
                page("counter/request")
                        .with("sheet", sheet.with("restricted", false))
                        .varying("sheet"),
                page("counter/request")
                        .with("sheet", sheet.with("documents", List.of()))
                        .asUsual());
    }

    private static List<TemplateCase> awaiting() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        RecordVariants one = a(AwaitingBaskets.Awaiting.class)
                .with(
                        "stage",
                        oneOf(AwaitingBaskets.Stage.PAID, AwaitingBaskets.Stage.HELD, AwaitingBaskets.Stage.UNPAID));
        TemplateCase page = page("counter/awaiting")
                .with("one", one)
                .with("expected", a(ExpectedPayment.class))
                .with("@making", making())
                .with("issued", oneOf(true, false))
                .with("today", today)
                .with("refused", maybe("issuing.awaiting.not-paid"))
                .with("message", maybe("issuing.awaiting.given-up"))
                .with("reason", "")
                .with("reasonFault", maybe("Напишете причината."));
        return List.of(
                page("counter/awaiting-list")
                        .with("today", today)
                        .with("baskets", one.listed())
                        .with("page", oneOf(1, 0))
                        .with("more", oneOf(true, false)),
                page("counter/awaiting-list")
                        .with("today", today)
                        .with(
                                "baskets",
                                one.with("stage", AwaitingBaskets.Stage.UNPAID).listed())
                        .with("page", 0)
                        .with("more", false)
                        .varying("baskets"),
                page,
                page.with(
                                "one",
                                one.with("stage", AwaitingBaskets.Stage.UNPAID)
                                        .with(
                                                "payment",
                                                a(AwaitingBaskets.Due.class)
                                                        .with("route", PaymentMethod.Route.EPAYMENT)))
                        .varying("one", "issued", "reasonFault"),
                page.with("one", one.with("stage", AwaitingBaskets.Stage.DONE)).varying("expected"));
    }
}
