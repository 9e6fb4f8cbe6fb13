package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import bg.gishe.platform.RecordMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payments taken, each with a receipt without gaps in numbering. */
@Repository
public class Payments {

    private static final RecordMapper<Payment> PAYMENT = RecordMapper.of(Payment.class);

    private static final String COLUMNS = """
             id, receipt_year, receipt_number, basket_id, amount, currency, method AS tender_method, given AS tender_given_amount,
             currency AS tender_given_currency, card_reference AS tender_card_reference, bank_reference AS tender_bank_reference,
             exemption_code, exemption_proof, paid_at AS taken_at, clerk AS taken_clerk, clerk_name AS taken_clerk_name, desk AS taken_desk,
             shift_id AS taken_shift_id, reverses_id AS reverses, expected_id
            """;

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Tills tills;
    private final Clock clock;

    Payments(JdbcClient jdbc, Numbers numbers, Tills tills, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.tills = tills;
        this.clock = clock;
    }

    /**
     * Takes the payment for the basket and gives it the next receipt number, in the caller's transaction.
     *
     * @throws TillClosedException when there is something to pay and no shift or day is open for it
     * @throws CurrencyMismatchException when the money given is of another currency
     * @throws org.springframework.dao.DataIntegrityViolationException when the basket is paid already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment take(
            UUID basketId,
            Money amount,
            PaymentMethod.AtDesk method,
            PaymentMethod.@Nullable Claim claim,
            Actor clerk) {
        if (method instanceof PaymentMethod.Cash(Money given) && !given.isSameCurrency(amount)) {
            throw new CurrencyMismatchException(given.getCurrencyUnit(), amount.getCurrencyUnit());
        }
        // What is free has no part in a till; it goes on after the day is closed.
        Long shift = method instanceof PaymentMethod.Exempt ? null : tills.admit(clerk, true);
        OffsetDateTime now = OffsetDateTime.now(clock);
        PaymentMethod.Claim exemption =
                claim == null && method instanceof PaymentMethod.Exempt ? PaymentMethod.Claim.FREE_BY_TARIFF : claim;
        return insert(
                new Payment(
                        0,
                        nextReceipt(now),
                        basketId,
                        amount,
                        Payment.Tender.of(method),
                        exemption,
                        taken(clerk, shift, now),
                        null,
                        null),
                now);
    }

    /**
     * Books money that was expected and has come through the bank, in the caller's transaction.
     *
     * @param basketId the basket of the desk that it is for, or null
     * @param claim the exemption by which its fee was computed, or null
     * @param bankReference how the bank names it
     * @throws TillClosedException when the office's day is closed
     * @throws org.springframework.dao.DataIntegrityViolationException when it was booked already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment receive(
            long expectedId,
            @Nullable UUID basketId,
            PaymentMethod.Route way,
            Money amount,
            PaymentMethod.@Nullable Claim claim,
            String bankReference,
            Actor by) {
        tills.admit(by, false);
        OffsetDateTime now = OffsetDateTime.now(clock);
        return insert(
                new Payment(
                        0,
                        nextReceipt(now),
                        basketId,
                        amount,
                        new Payment.Tender(way.kind(), null, null, bankReference),
                        claim,
                        taken(by, null, now),
                        null,
                        expectedId),
                now);
    }

    /**
     * Gives money back: a counter-entry of today with its own receipt, in the caller's transaction.
     *
     * @param fees the fees that are given back, by request, each whole; nothing where the payment has no requests and goes back whole
     * @param reference number of the terminal's slip or of the transfer by which it goes back; null for cash
     * @param clerk who gives it back, out of their shift
     * @throws org.springframework.dao.DataIntegrityViolationException when something of it was given back already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment reverse(Payment original, Map<Long, Money> fees, @Nullable String reference, Actor clerk) {
        Long shift = tills.admit(clerk, original.method().passesTill());
        OffsetDateTime now = OffsetDateTime.now(clock);
        Money amount = fees.isEmpty() ? original.amount() : Money.total(fees.values());
        Payment.Tender tender = new Payment.Tender(
                original.method(),
                null,
                original.method().isCard() ? reference : null,
                original.expectedId() == null ? null : reference);
        Payment entry = insert(
                new Payment(
                        0,
                        nextReceipt(now),
                        original.basketId(),
                        amount.negated(),
                        tender,
                        null,
                        taken(clerk, shift, now),
                        original.id(),
                        original.expectedId()),
                now);
        fees.forEach((request, fee) -> jdbc.sql(
                        "INSERT INTO reversal_line (request_id, payment_id, amount) VALUES (:request, :payment, :amount)")
                .param("request", request)
                .param("payment", entry.id())
                .param("amount", fee.getAmount())
                .update());
        return entry;
    }

    /** The payment of the basket. */
    @Transactional(readOnly = true)
    public Optional<Payment> of(UUID basketId) {
        return jdbc.sql("SELECT" + COLUMNS + "FROM payment WHERE basket_id = :basket AND reverses_id IS NULL")
                .param("basket", basketId)
                .query(PAYMENT)
                .optional();
    }

    /** The payment with this key. */
    @Transactional(readOnly = true)
    public Optional<Payment> find(long id) {
        return jdbc.sql("SELECT" + COLUMNS + "FROM payment WHERE id = :id")
                .param("id", id)
                .query(PAYMENT)
                .optional();
    }

    private ReceiptNumber nextReceipt(OffsetDateTime now) {
        int year = now.atZoneSameInstant(clock.getZone()).getYear();
        return new ReceiptNumber(year, numbers.next(NumberKind.RECEIPT, year));
    }

    private static Payment.Taken taken(Actor clerk, @Nullable Long shift, OffsetDateTime now) {
        return new Payment.Taken(now.toInstant(), clerk.username(), clerk.fullName(), clerk.desk(), shift);
    }

    private Payment insert(Payment payment, OffsetDateTime now) {
        Payment.Tender tender = payment.tender();
        Payment.Taken taken = payment.taken();
        PaymentMethod.Claim exemption = payment.exemption();
        return jdbc.sql("""
                        INSERT INTO payment (basket_id, receipt_year, receipt_number, method, amount, currency, given, card_reference,
                                             exemption_code, exemption_proof, paid_at, clerk, clerk_name, desk, shift_id, reverses_id,
                                             expected_id, bank_reference)
                        VALUES (:basket, :year, :number, :method, :amount, :currency, :given, :card,
                                :exemption, :proof, :at, :clerk, :clerkName, :desk, :shift, :reverses, :expected, :bank)
                        RETURNING""" + COLUMNS)
                .param("basket", payment.basketId())
                .param("year", payment.receipt().year())
                .param("number", payment.receipt().number())
                .param("method", payment.method().name())
                .param("amount", payment.amount().getAmount())
                .param("currency", payment.amount().getCurrencyUnit().getCode())
                .param("given", tender.given() == null ? null : tender.given().getAmount())
                .param("card", tender.cardReference())
                .param("exemption", exemption == null ? null : exemption.code())
                .param("proof", exemption == null ? null : exemption.proof())
                .param("at", now)
                .param("clerk", taken.clerk())
                .param("clerkName", taken.clerkName())
                .param("desk", taken.desk())
                .param("shift", taken.shiftId())
                .param("reverses", payment.reverses())
                .param("expected", payment.expectedId())
                .param("bank", tender.bankReference())
                .query(PAYMENT)
                .single();
    }
}
