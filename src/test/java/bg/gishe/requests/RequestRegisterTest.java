package bg.gishe.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.duplicates.Merges;
import bg.gishe.people.Sex;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects the incoming register: numbers one after another without gaps, and a trace of every move of a case. */
@ApplicationTest
class RequestRegisterTest {

    private static final Actor CLERK = new Actor("m.ivanova", "Мария Иванова", "младши експерт", "4", Set.of("CLERK"));

    @Autowired
    RequestRegister register;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Merges merges;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private RequestOrder order;

    @BeforeEach
    void somethingIsAskedFor() {
        long person = new Town(jdbc)
                .man("Искан Петров Искачев", LocalDate.of(1983, 4, 5))
                .id();
        Applicant self = Applicant.of(ApplicantRelation.SELF, person, "Искан Петров Искачев", null);
        order = new RequestOrder(
                null,
                Channel.COUNTER,
                catalog.inForce(new ServiceCode("MARITAL_STATUS"), LocalDate.now(clock))
                        .orElseThrow(),
                person,
                null,
                Speed.ORDINARY,
                1,
                null,
                null,
                self,
                new FeeQuote(List.of(), Money.zero(CurrencyUnit.EUR), null, false),
                "[]");
    }

    @Test
    void numbersFollowEachOtherAndWhatIsRolledBackLeavesNoGap() {
        ServiceRequest first = registered();
        transaction.executeWithoutResult(status -> {
            register.register(order, CLERK);
            status.setRollbackOnly();
        });
        ServiceRequest second = registered();

        assertThat(second.number())
                .isEqualTo(new RegistrationNumber(
                        first.number().year(), first.number().number() + 1));
        assertThatThrownBy(() -> register.register(order, CLERK)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void everyMoveLeavesWhenWhoAndWhy() {
        long id = registered().id();
        move(id, request -> request.review(CLERK, clock.instant(), "Няма акт"));
        move(id, request -> request.review(CLERK, clock.instant(), "Още няма акт"));
        move(id, request -> request.cancel(CLERK, clock.instant(), "Отказа се"));

        assertThat(moves(id))
                .containsExactly(
                        "null REGISTERED null",
                        "REGISTERED IN_REVIEW Няма акт",
                        "IN_REVIEW IN_REVIEW Още няма акт",
                        "IN_REVIEW CANCELLED Отказа се");
        assertThatThrownBy(() -> move(id, request -> request.startIssuing(CLERK, clock.instant())))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(moves(id)).hasSize(4);
    }

    @Test
    void onlyACaseThatIsBeingIssuedBecomesReady() {
        long waits = registered().id();
        long issuing = Objects.requireNonNull(transaction.execute(status -> register.registerForIssue(order, CLERK)))
                .id();
        transaction.executeWithoutResult(status -> {
            register.ready(waits, Actor.SYSTEM);
            register.ready(issuing, Actor.SYSTEM);
            register.ready(issuing, Actor.SYSTEM);
        });

        assertThat(register.find(waits).orElseThrow().state()).isEqualTo(RequestState.REGISTERED);
        assertThat(register.find(waits).orElseThrow().isWaiting()).isTrue();
        assertThat(register.find(issuing).orElseThrow().state()).isEqualTo(RequestState.READY);
        assertThat(moves(issuing))
                .containsExactly("null REGISTERED null", "REGISTERED ISSUING null", "ISSUING READY null");
    }

    @Test
    void applicantWhoseNumberTheRegisterKnowsIsKnownByTheirKeyAndNamesAndAMergedOneByTheSurvivors() {
        LocalDate born = LocalDate.of(1984, 5, 6);
        Town town = new Town(jdbc);
        Town.Citizen stays = town.man("Заявчо Петров Двоен", born);
        Town.Citizen goes = town.foreigner("Заявчо", "Двоен", Sex.MALE, born, "1000000023", "Скопие", "България");
        assertThat(merges.merge(stays.id(), goes.id(), "едно и също лице", Actor.SYSTEM))
                .matches(Result::isDone);

        assertThat(applicantOf("1000000023").personId()).isEqualTo(stays.id());
        assertThat(applicantOf(String.valueOf(stays.egn())).personId()).isEqualTo(stays.id());
        assertThat(applicantOf(String.valueOf(stays.egn())).name()).isEqualTo("Заявчо Петров Двоен");
        assertThat(applicantOf("9912315555").name()).isEqualTo("ЗАЯВЧО ДВОЕН");
        assertThat(applicantOf("9912315555").personId()).isNull();
    }

    private Applicant applicantOf(String number) {
        Applicant heir = Applicant.of(ApplicantRelation.HEIR, null, "ЗАЯВЧО ДВОЕН", number);
        long id = Objects.requireNonNull(transaction.execute(status -> register.register(order.by(heir), CLERK)))
                .id();
        return register.find(id).orElseThrow().applicant();
    }

    private ServiceRequest registered() {
        return Objects.requireNonNull(transaction.execute(status -> register.register(order, CLERK)));
    }

    private void move(long id, Consumer<ServiceRequest> deed) {
        transaction.executeWithoutResult(status -> deed.accept(register.lock(id).orElseThrow()));
    }

    private List<String> moves(long id) {
        return jdbc.sql(
                        "SELECT coalesce(from_state, 'null') || ' ' || to_state || ' ' || coalesce(reason, 'null') FROM request_transition WHERE request_id = ? ORDER BY id")
                .params(id)
                .query(String.class)
                .list();
    }
}
