package bg.gishe.tariff.ordinance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.tariff.FeeExemption;
import bg.gishe.tariff.FeeOrdinance;
import bg.gishe.testing.ApplicationTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects the versions of the ordinance: each in force on its own days, by two people, and unchangeable once its day has come. */
@ApplicationTest
@Transactional
class OrdinanceTest {

    private static final ServiceCode SERVICE = new ServiceCode("MARITAL_STATUS");
    private static final Actor AUTHOR = new Actor("author", "Автор", "", "", Set.of("ADMIN"));
    private static final Actor SECOND = new Actor("second", "Втори", "", "", Set.of("SECRETARY"));
    private static final LocalDate LEAP_DAY = LocalDate.of(2048, 2, 29);

    @Autowired
    DraftEditing editing;

    @Autowired
    DraftApproval approval;

    @Autowired
    Drafts drafts;

    @Autowired
    OrdinanceTexts texts;

    @Autowired
    OrdinanceVersions versions;

    @Autowired
    FeeOrdinance ordinance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void versionHoldsFromItsLeapDayAndTheDayOfAskingDecides() {
        approved(LEAP_DAY, "9.99");

        // Asked for on 28 February and issued in March: the fee is that of the day of asking.
        assertThat(price(LEAP_DAY.minusDays(1))).isEqualTo(Money.parse("EUR 2.56"));
        assertThat(price(LEAP_DAY)).isEqualTo(Money.parse("EUR 9.99"));
        assertThat(price(LocalDate.of(2048, 3, 1))).isEqualTo(Money.parse("EUR 9.99"));
        assertThat(ordinance.inForce(LEAP_DAY).illustrative()).isFalse();
        assertThat(ordinance.inForce(LEAP_DAY.minusDays(1)).illustrative()).isTrue();
        assertThat(ordinance
                        .inForce(LEAP_DAY)
                        .quote(SERVICE, Speed.ORDINARY, Channel.SSEV, 1, "PENSIONER_OVER_65")
                        .orElseThrow()
                        .lines())
                .allSatisfy(
                        line -> assertThat(line.basis()).contains("чл.").endsWith("; решение № 77 от 01.02.2026 г."));
    }

    @Test
    void versionApprovedLaterFitsBetweenTwoAndItsWithdrawalClosesTheGap() {
        approved(LEAP_DAY, "9.99");
        long between = approved(LocalDate.of(2047, 6, 1), "5.00");

        assertThat(price(LocalDate.of(2047, 5, 31))).isEqualTo(Money.parse("EUR 2.56"));
        assertThat(price(LocalDate.of(2047, 6, 1))).isEqualTo(Money.parse("EUR 5.00"));
        assertThat(price(LEAP_DAY.minusDays(1))).isEqualTo(Money.parse("EUR 5.00"));
        assertThat(price(LEAP_DAY)).isEqualTo(Money.parse("EUR 9.99"));
        assertThat(versions.on(LEAP_DAY.minusDays(1)).orElseThrow().last()).isEqualTo(LEAP_DAY.minusDays(1));

        assertThat(approval.withdraw(between, "решението е оспорено", SECOND)).matches(Result::isDone);

        assertThat(price(LEAP_DAY.minusDays(1))).isEqualTo(Money.parse("EUR 2.56"));
        assertThat(price(LEAP_DAY)).isEqualTo(Money.parse("EUR 9.99"));
        assertThat(drafts.find(between).orElseThrow().state()).isEqualTo(Draft.State.WITHDRAWN);
        assertThat(texts.ofDraft(between).of(SERVICE)).isNotEmpty();
        assertThat(drafts.steps(between).getLast().reason()).isEqualTo("решението е оспорено");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM channel_reduction r JOIN channel_reduction o ON o.channel = r.channel AND o.scope = r.scope"
                                        + " AND upper(r.during) = lower(o.during)")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void dayOfAskingDecidesTheVersionOnWhicheverDay() {
        SortedMap<LocalDate, String> versions = new TreeMap<>(Map.of(
                LocalDate.of(2026, 1, 1),
                "2.56",
                LocalDate.of(2047, 1, 1),
                "3.00",
                LEAP_DAY,
                "4.44",
                LocalDate.of(2048, 3, 1),
                "1.11"));
        versions.forEach((first, amount) -> {
            if (first.isAfter(LocalDate.of(2026, 1, 1))) {
                approved(first, amount);
            }
        });

        Random random = new Random(29);
        Stream.concat(
                        versions.keySet().stream()
                                .skip(1)
                                .flatMap(first -> Stream.of(first.minusDays(1), first, first.plusDays(1))),
                        Stream.generate(() -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(8800)))
                                .limit(60))
                .forEach(day -> assertThat(price(day).getAmount())
                        .as("fee of %s", day)
                        .isEqualByComparingTo(
                                versions.get(versions.headMap(day.plusDays(1)).lastKey())));
    }

    @Test
    void exemptionHoldsToTheLastDayOfItsVersion() {
        long draft = begun(LEAP_DAY);
        editing.removeExemption(draft, "PENSIONER_OVER_65", EditMark.of(exemption(draft, "PENSIONER_OVER_65")), AUTHOR);
        approve(draft);

        assertThat(ordinance.inForce(LEAP_DAY.minusDays(1)).exemptions()).containsKey("PENSIONER_OVER_65");
        assertThat(ordinance.inForce(LEAP_DAY).exemptions())
                .doesNotContainKey("PENSIONER_OVER_65")
                .containsKey("DISABILITY_OVER_70");
    }

    @Test
    void whoeverHasWrittenInADraftDoesNotApproveIt() {
        long draft = begun(LEAP_DAY);
        editing.fees(
                draft,
                SERVICE,
                List.of(fee("3.00")),
                EditMark.of(texts.ofDraft(draft).of(SERVICE)),
                SECOND);
        assertThat(approval.submit(draft, version(draft), AUTHOR)).matches(Result::isDone);

        assertThat(approval.approve(draft, version(draft), AUTHOR))
                .isEqualTo(Result.refused("tariff.ordinance.four-eyes"));
        assertThat(approval.approve(draft, version(draft), SECOND))
                .isEqualTo(Result.refused("tariff.ordinance.four-eyes"));
        assertThat(approval.approve(draft, version(draft), new Actor("clerk", "Друг", "", "", Set.of("CLERK"))))
                .isEqualTo(Result.refused("tariff.ordinance.four-eyes"));
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE ordinance_draft SET state = 'APPROVED', approved_by = 'second', approved_at = now(),"
                                        + " ordinance_id = 1 WHERE id = " + draft)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ordinance_draft_four_eyes");
    }

    @Test
    void whoeverHasWrittenInAVersionDoesNotWithdrawItAndOnlyWhoSubmittedItTakesItBack() {
        long draft = begun(LEAP_DAY);
        assertThat(approval.submit(draft, version(draft), AUTHOR)).matches(Result::isDone);
        assertThat(approval.takeBack(draft, SECOND)).isEqualTo(Result.refused("tariff.ordinance.take-back.own"));
        assertThat(approval.takeBack(draft, AUTHOR)).matches(Result::isDone);
        approve(draft);

        assertThat(approval.withdraw(draft, "размислих сам", AUTHOR))
                .isEqualTo(Result.refused("tariff.ordinance.withdraw.four-eyes"));
        assertThat(price(LEAP_DAY)).isEqualTo(Money.parse("EUR 2.56"));
        assertThat(drafts.find(draft).orElseThrow().state()).isEqualTo(Draft.State.APPROVED);
        assertThat(approval.withdraw(draft, "решението е отменено", SECOND)).matches(Result::isDone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM draft_fee WHERE draft_id = ? -- draft_is_open",
                "INSERT INTO draft_exemption (draft_id, code, name, percent, ground, at_desk) VALUES (?, 'X', 'Х', 100, 'чл. 1', true) -- draft_is_open",
                "UPDATE ordinance_draft SET valid_from = '2048-03-01' WHERE id = ? -- ordinance_draft_moves_on",
                "UPDATE ordinance_draft SET state = 'DRAFT', approved_by = NULL, approved_at = NULL, ordinance_id = NULL WHERE id = ? -- ordinance_draft_moves_on",
                "INSERT INTO draft_step (draft_id, at, step, actor, actor_name, reason) VALUES (?, now(), 'WITHDRAWN', 'author', 'А', 'сам реших') -- draft_step_four_eyes",
                "DELETE FROM tariff_item WHERE ordinance_id = (SELECT ordinance_id FROM ordinance_draft WHERE id = ?) -- version_is_as_approved",
                "INSERT INTO fee_exemption (code, ordinance_id, name, percent, ground, at_desk, during) SELECT 'X', ordinance_id, 'Х', 100, 'чл. 1', true,"
                        + " '[2048-02-29,)' FROM ordinance_draft WHERE id = ? -- version_is_as_approved"
            })
    void databaseLetsNothingIntoTheTariffThatWasNotApproved(String change) {
        long draft = approved(LEAP_DAY, "9.99");

        assertThatThrownBy(() -> jdbc.sql(change).param(draft).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(refusal.getServerErrorMessage().getConstraint())
                                .isEqualTo(change.substring(change.indexOf("-- ") + 3)));
    }

    @Test
    void decisionIsAboutWhatTheDeciderHasSeen() {
        long draft = begun(LEAP_DAY);
        int seen = version(draft);
        String fees = EditMark.of(texts.ofDraft(draft).of(SERVICE));
        editing.fees(draft, SERVICE, List.of(fee("3.00")), fees, AUTHOR);

        assertThat(editing.fees(draft, SERVICE, List.of(fee("4.00")), fees, SECOND))
                .isEqualTo(Result.refused("tariff.ordinance.stale"));
        assertThat(approval.submit(draft, seen, AUTHOR)).isEqualTo(Result.refused("tariff.ordinance.stale"));
        assertThat(texts.ofDraft(draft).of(SERVICE).getFirst().amount()).isEqualTo(Money.parse("EUR 3.00"));
    }

    @Test
    void returnedDraftIsWrittenOnAndASecondVersionOfTheSameDayIsRefused() {
        approved(LEAP_DAY, "9.99");
        long draft = begun(LEAP_DAY);
        assertThat(approval.submit(draft, version(draft), AUTHOR)).matches(Result::isDone);
        assertThat(editing.fees(
                        draft,
                        SERVICE,
                        List.of(),
                        EditMark.of(texts.ofDraft(draft).of(SERVICE)),
                        AUTHOR))
                .isEqualTo(Result.refused("tariff.ordinance.stale"));
        assertThat(approval.giveBack(draft, version(draft), "липсва член", SECOND))
                .matches(Result::isDone);
        assertThat(drafts.find(draft).orElseThrow().isOpen()).isTrue();
        assertThat(approval.submit(draft, version(draft), AUTHOR)).matches(Result::isDone);

        assertThat(approval.approve(draft, version(draft), SECOND))
                .isEqualTo(Result.refused("tariff.ordinance.same-day"));
    }

    @Test
    void draftWithoutADecisionOrForToday() {
        long draft = editing.begin("Наредба", true, AUTHOR);
        assertThat(approval.submit(draft, version(draft), AUTHOR))
                .isEqualTo(Result.refused("tariff.ordinance.not-whole"));
        head(draft, LocalDate.now(clock));

        assertThat(approval.submit(draft, version(draft), AUTHOR))
                .isEqualTo(Result.refused("tariff.ordinance.not-whole"));
        assertThat(approval.withdraw(draft, "няма какво да се оттегли", SECOND))
                .isEqualTo(Result.refused("tariff.ordinance.day-has-come"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM tariff_item WHERE service_code = 'MARITAL_STATUS'",
                "UPDATE channel_reduction SET during = '[2026-01-01,2026-02-01)' WHERE channel = 'SSEV'",
                "INSERT INTO fee_exemption (code, ordinance_id, name, percent, ground, during) SELECT 'NEW', id, 'Ново', 10, 'чл. 1', '[2026-01-01,)' FROM fee_ordinance"
            })
    void databaseKeepsTheTariffOfDaysThatHaveCome(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a day that has come cannot be changed");
    }

    private long approved(LocalDate first, String ordinary) {
        long draft = begun(first);
        editing.fees(
                draft,
                SERVICE,
                List.of(fee(ordinary)),
                EditMark.of(texts.ofDraft(draft).of(SERVICE)),
                AUTHOR);
        approve(draft);
        return draft;
    }

    private void approve(long draft) {
        assertThat(approval.submit(draft, version(draft), AUTHOR)).matches(Result::isDone);
        assertThat(approval.approve(draft, version(draft), SECOND)).matches(Result::isDone);
    }

    private long begun(LocalDate first) {
        long draft = editing.begin("Наредба", true, AUTHOR);
        head(draft, first);
        return draft;
    }

    private void head(long draft, LocalDate first) {
        editing.head(
                draft,
                new Draft.Head("Наредба", "77", LocalDate.of(2026, 2, 1), first),
                EditMark.of(drafts.find(draft).orElseThrow().head()),
                AUTHOR);
    }

    private int version(long draft) {
        return drafts.find(draft).orElseThrow().version();
    }

    private FeeExemption exemption(long draft, String code) {
        return texts.ofDraft(draft).exemptions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Money price(LocalDate day) {
        return ordinance
                .inForce(day)
                .quote(SERVICE, Speed.ORDINARY, Channel.COUNTER, 1, null)
                .orElseThrow()
                .total();
    }

    private static OrdinanceText.Fee fee(String amount) {
        return new OrdinanceText.Fee(
                SERVICE, Speed.ORDINARY, Money.parse("EUR " + new BigDecimal(amount)), null, false, "чл. 1");
    }
}
