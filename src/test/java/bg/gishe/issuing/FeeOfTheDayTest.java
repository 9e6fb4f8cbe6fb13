package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.Originals;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.bank.ExpectedSettlement;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.documents.SealState;
import bg.gishe.payments.Booking;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.payments.Payments;
import bg.gishe.people.PersonLocks;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Municipality;
import bg.gishe.platform.Result;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.Askings;
import bg.gishe.requests.Authority;
import bg.gishe.requests.Baskets;
import bg.gishe.requests.IdentityCheck;
import bg.gishe.requests.RequestRegister;
import bg.gishe.tariff.FeeOrdinance;
import bg.gishe.tariff.ordinance.Draft;
import bg.gishe.tariff.ordinance.DraftApproval;
import bg.gishe.tariff.ordinance.DraftEditing;
import bg.gishe.tariff.ordinance.Drafts;
import bg.gishe.tariff.ordinance.EditMark;
import bg.gishe.tariff.ordinance.OrdinanceText;
import bg.gishe.tariff.ordinance.OrdinanceTexts;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects whoever has asked: the fee is that of the day of asking, though the document is made under the next version. */
@ApplicationTest
@Transactional
class FeeOfTheDayTest {

    private static final ServiceCode SERVICE = new ServiceCode("MARITAL_STATUS");
    private static final Actor AUTHOR = new Actor("author", "Автор", "", "", Set.of("ADMIN"));
    private static final Actor SECOND = new Actor("second", "Втори", "", "", Set.of("SECRETARY"));

    @Autowired
    DocumentFacts facts;

    @Autowired
    PersonLocks locks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    VerdictBoards boards;

    @Autowired
    Baskets baskets;

    @Autowired
    DeskTransfers transfers;

    @Autowired
    ExpectedPayments expectations;

    @Autowired
    ExpectedSettlement settlement;

    @Autowired
    DraftEditing editing;

    @Autowired
    DraftApproval approval;

    @Autowired
    Drafts drafts;

    @Autowired
    OrdinanceTexts texts;

    @Test
    void askedForAndPaidBeforeTheVersionChangesItIsIssuedAfterItForTheOldFee(
            @Autowired CaseFiles files,
            @Autowired ServiceCatalog catalog,
            @Autowired FeeOrdinance ordinance,
            @Autowired IssuingSettings settings,
            @Autowired Municipality municipality,
            @Autowired Reassessment reassessment,
            @Autowired RequestRegister register,
            @Autowired RequestOrders orders,
            @Autowired Askings askings,
            @Autowired Payments payments,
            @Autowired Originals originals,
            @Autowired Numbering numbering,
            @Autowired InTheMaking inTheMaking,
            @Autowired AuditTrail audit) {
        Actor clerk = Booking.clerk("fee.clerk");
        long person = new Town(jdbc)
                .man("Тодор Иванов Тодоров", LocalDate.of(1980, 4, 1))
                .id();
        UUID basket = baskets.open(clerk.username(), person);
        assertThat(transfers.ask(
                        order(basket, person),
                        PaymentMethod.Route.TRANSFER,
                        boards.of(person).orElseThrow(),
                        clerk))
                .isInstanceOfSatisfying(
                        Result.Done.class, done -> assertThat(done.value()).isInstanceOf(AskOutcome.Asked.class));
        settlement.settle(expectations.ofBasket(basket).orElseThrow(), "BR1", Booking.clerk("fee.accountant"));
        approveFromTomorrow("9.99");

        Clock tomorrow = Clock.offset(clock, Duration.ofDays(1));
        VerdictBoards next =
                new VerdictBoards(files, locks, catalog, ordinance, settings, municipality, facts, tomorrow);
        DeferredPayment.Registered issued = new DeferredPayment(
                        next,
                        reassessment,
                        baskets,
                        register,
                        orders,
                        askings,
                        payments,
                        originals,
                        numbering,
                        inTheMaking,
                        audit,
                        tomorrow)
                .issue(basket, clerk, new SealState.Usable(LocalDate.now(tomorrow), 1, false));

        assertThat(next.of(person)
                        .orElseThrow()
                        .line(SERVICE)
                        .orElseThrow()
                        .fee()
                        .orElseThrow()
                        .total())
                .isEqualTo(Money.parse("EUR 9.99"));
        assertThat(issued.fresh())
                .singleElement()
                .satisfies(one -> assertThat(one.snapshot().paid().fee()).startsWith("2,56 €"));
        assertThat(register.ofBasket(basket))
                .singleElement()
                .satisfies(one -> assertThat(one.fee()).isEqualTo(Money.parse("EUR 2.56")));
        assertThat(payments.of(basket).orElseThrow().amount()).isEqualTo(Money.parse("EUR 2.56"));
    }

    private static BasketOrder order(UUID basket, long person) {
        Applicant proxy = Applicant.of(ApplicantRelation.PROXY, null, "Елена Петрова Георгиева", "7501020018")
                .identifiedBy(new IdentityCheck("ID_CARD", "645000000", null, true))
                .entitledBy(new Authority("12/2026", LocalDate.of(2026, 1, 10), null, "нотариус № 123"));
        return new BasketOrder(
                basket,
                person,
                List.of(new BasketOrder.Line(SERVICE, 1, null, null)),
                proxy,
                null,
                new PaymentMethod.ThroughBank(PaymentMethod.Route.TRANSFER),
                Money.parse("EUR 2.56"));
    }

    private void approveFromTomorrow(String amount) {
        long draft = editing.begin("Наредба", true, AUTHOR);
        editing.head(
                draft,
                new Draft.Head(
                        "Наредба",
                        "78",
                        LocalDate.of(2026, 2, 1),
                        LocalDate.now(clock).plusDays(1)),
                EditMark.of(drafts.find(draft).orElseThrow().head()),
                AUTHOR);
        OrdinanceText.Fee fee =
                new OrdinanceText.Fee(SERVICE, Speed.ORDINARY, Money.parse("EUR " + amount), null, false, "чл. 1");
        editing.fees(
                draft, SERVICE, List.of(fee), EditMark.of(texts.ofDraft(draft).of(SERVICE)), AUTHOR);
        assertThat(approval.submit(draft, drafts.find(draft).orElseThrow().version(), AUTHOR))
                .matches(Result::isDone);
        assertThat(approval.approve(draft, drafts.find(draft).orElseThrow().version(), SECOND))
                .matches(Result::isDone);
    }
}
