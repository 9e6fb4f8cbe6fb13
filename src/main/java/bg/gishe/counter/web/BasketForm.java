package bg.gishe.counter.web;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.issuing.BasketOrder;
import bg.gishe.payments.MoneyText;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.people.Family;
import bg.gishe.people.Person;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Violation;
import bg.gishe.tariff.FeeCalculator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The basket as typed: keeps every word for the next showing, and reads it into an order with the faults it finds. */
public final class BasketForm {

    private static final int LONGEST = 200;

    private final MultiValueMap<String, String> typed;
    private final List<Violation> faults = new ArrayList<>();

    BasketForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
        typed.forEach((field, values) -> {
            if (values.stream().anyMatch(value -> value != null && value.length() > LONGEST)) {
                faults.add(Violation.of(field, "platform.field.too-long", LONGEST));
            }
        });
    }

    static BasketForm empty() {
        return new BasketForm(new LinkedMultiValueMap<>());
    }

    /** What was typed into the field, or nothing. */
    public String text(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }

    /** What was typed into the field, or the proposal. */
    public String text(String field, String proposal) {
        return Objects.requireNonNullElse(typed.getFirst(field), proposal);
    }

    /** The codes of the services in the basket. */
    List<String> services() {
        return typed.getOrDefault("service", List.of());
    }

    /** Whether the service is in the basket. */
    public boolean has(String service) {
        return services().contains(service);
    }

    /** Whether any of these services is in the basket. */
    public boolean hasAnyOf(List<String> services) {
        return services.stream().anyMatch(this::has);
    }

    /** Whether anything is in the basket. */
    public boolean isEmpty() {
        return services().isEmpty();
    }

    /** The relation chosen; whoever stands at the desk asks for themselves unless the clerk says otherwise. */
    public ApplicantRelation relation(Person subject) {
        return AskerChoice.of(text("relation"))
                .map(AskerChoice::relation)
                .orElse(subject.isAlive() ? ApplicantRelation.SELF : ApplicantRelation.HEIR);
    }

    /** By what the service may be charged, as far as it is for the clerk to say. */
    public List<BasketOrder.Charge> charges(Person subject) {
        List<BasketOrder.Charge> charges = new ArrayList<>(List.of(BasketOrder.Charge.CLAIMED));
        if (!text("exemption").isBlank()) {
            charges.add(BasketOrder.Charge.FULL);
        }
        if (relation(subject) == ApplicantRelation.AUTHORITY) {
            charges.add(BasketOrder.Charge.INTERNAL);
        }
        return charges;
    }

    /** By what the service is charged: by whatever is claimed, until the clerk says otherwise. */
    public BasketOrder.Charge charge(String service, Person subject) {
        return charges(subject).stream()
                .filter(charge -> charge.name().equals(text("charge-" + service)))
                .findFirst()
                .orElse(BasketOrder.Charge.CLAIMED);
    }

    /** Whether the money comes later, so that nothing is issued now. */
    public boolean isPaidLater() {
        return text("method").equals("TRANSFER") || text("method").equals("EPAYMENT");
    }

    List<Violation> faults() {
        return faults;
    }

    void wrong(String field, String key) {
        faults.add(Violation.of(field, key));
    }

    /** The chosen copies of a service, one where nothing sensible stands. */
    int copies(String service) {
        return number(text("copies-" + service, "1"))
                .filter(copies -> copies >= 1 && copies <= FeeCalculator.MOST_COPIES)
                .orElse(1);
    }

    /** The order as typed; it is worth something only without {@link #faults()}. */
    BasketOrder order(Person subject, Family family, Money total) {
        faults.addAll(BasketChoices.faultsOf(this));
        List<BasketOrder.Line> lines = new ArrayList<>();
        for (String service : services()) {
            int copies = number(text("copies-" + service, "1")).orElseGet(() -> {
                faults.add(Violation.of("copies-" + service, "counter.basket.copies.number"));
                return 1;
            });
            try {
                lines.add(new BasketOrder.Line(
                        new ServiceCode(service),
                        copies,
                        text("purpose"),
                        FormLanguage.of(text("form-" + service)).orElse(null),
                        charge(service, subject)));
            } catch (IllegalArgumentException e) {
                faults.add(Violation.of("services", "counter.basket.service.not-at-once"));
            }
        }
        return new BasketOrder(
                basketId(),
                subject.id(),
                lines,
                new ApplicantForm(this, subject, family).applicant(),
                claim(),
                payment(total),
                shownTotal(total),
                text("again").equals("true"));
    }

    /** The basket that the form belongs to; none where nothing of the kind was sent. */
    Optional<UUID> basket() {
        try {
            return Optional.of(UUID.fromString(text("basket")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private UUID basketId() {
        return basket().orElseGet(() -> {
            faults.add(Violation.of("services", "counter.basket.not-yours"));
            return new UUID(0, 0);
        });
    }

    private PaymentMethod.@Nullable Claim claim() {
        String exemption = text("exemption");
        return exemption.isBlank() ? null : new PaymentMethod.Claim(exemption, orNull(text("exemptionProof")));
    }

    private PaymentMethod payment(Money total) {
        return switch (total.isZero() ? "EXEMPT" : text("method", "CASH")) {
            case "CARD" -> new PaymentMethod.Card(text("cardReference").strip());
            case "EXEMPT" -> new PaymentMethod.Exempt();
            case "TRANSFER" -> new PaymentMethod.ThroughBank(PaymentMethod.Route.TRANSFER);
            case "EPAYMENT" -> new PaymentMethod.ThroughBank(PaymentMethod.Route.EPAYMENT);
            default -> new PaymentMethod.Cash(given(total).orElse(total));
        };
    }

    /** The cash given; nothing typed means the exact sum. */
    Optional<Money> given(Money total) {
        if (text("given").isBlank()) {
            return Optional.of(total);
        }
        Optional<Money> given = MoneyText.parse(text("given"));
        if (given.isEmpty()) {
            faults.add(Violation.of("given", "payments.payment.cash.not-a-sum"));
        }
        return given;
    }

    private Money shownTotal(Money total) {
        return MoneyText.parse(text("shownTotal")).orElse(Money.zero(total.getCurrencyUnit()));
    }

    /** The day in the field, or nothing; what is no day is a fault. */
    @Nullable
    LocalDate date(String field) {
        String text = text(field);
        if (text.isBlank()) {
            return null;
        }
        Optional<LocalDate> date = DateText.parse(text);
        if (date.isEmpty()) {
            faults.add(Violation.of(field, "platform.field.date"));
        }
        return date.orElse(null);
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
