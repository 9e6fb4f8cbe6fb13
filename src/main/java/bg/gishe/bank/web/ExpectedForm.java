package bg.gishe.bank.web;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Speed;
import bg.gishe.documents.MissingLetter;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.tariff.FeeCalculator;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.tariff.Tariff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment to be expected, as typed. */
record ExpectedForm(
        @Nullable String payer,
        @Nullable String service,
        @Nullable String channel,
        @Nullable String method,
        @Nullable String copies,
        @Nullable String key) {

    static final List<Channel> CHANNELS = List.of(Channel.PORTAL, Channel.SSEV, Channel.EMAIL, Channel.POST);
    static final List<PaymentMethod.Route> METHODS = List.of(PaymentMethod.Route.values());
    private static final int LONGEST_PAYER = 140;

    /** Who pays, as typed. */
    @Override
    public String payer() {
        return payer == null ? "" : payer.strip();
    }

    /** How many copies, as typed. */
    @Override
    public String copies() {
        return copies == null ? "1" : copies.strip();
    }

    /** What tells this page from another one that was opened for the same. */
    @Override
    public String key() {
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    /** The same for the same page posted twice as it is; another for whatever was changed on it meanwhile. */
    UUID once() {
        return UUID.nameUUIDFromBytes(
                String.join("\n", key(), payer(), copies(), "" + service, "" + channel, "" + method)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** What of the payer no payment order can print, or null. */
    public @Nullable MissingLetter letter() {
        return MissingLetter.in(payer()).orElse(null);
    }

    boolean hasPayerFault() {
        return payer().length() < 2 || payer().length() > LONGEST_PAYER || letter() != null;
    }

    boolean hasCopiesFault() {
        return !copies().matches("\\d{1,2}")
                || Integer.parseInt(copies()) < 1
                || Integer.parseInt(copies()) > FeeCalculator.MOST_COPIES;
    }

    /** Whether the service is none of these: the list may have changed under an open page. */
    boolean hasServiceFault(List<AdministrativeService> services) {
        return services.stream().noneMatch(one -> one.code().value().equals(service));
    }

    /** Whether the way of asking is none of the list. */
    boolean hasChannelFault() {
        return CHANNELS.stream().noneMatch(one -> one.name().equals(channel));
    }

    /** Whether the way of paying is none of the list. */
    boolean hasMethodFault() {
        return METHODS.stream().noneMatch(one -> one.name().equals(method));
    }

    Channel chosenChannel() {
        return CHANNELS.stream()
                .filter(one -> one.name().equals(channel))
                .findFirst()
                .orElse(CHANNELS.getFirst());
    }

    PaymentMethod.Route chosenMethod() {
        return METHODS.stream()
                .filter(one -> one.name().equals(method))
                .findFirst()
                .orElse(METHODS.getFirst());
    }

    AdministrativeService chosenService(List<AdministrativeService> services) {
        return services.stream()
                .filter(one -> one.code().value().equals(service))
                .findFirst()
                .orElse(services.getFirst());
    }

    /** What it costs; nothing where it costs nothing, or the copies are no number. */
    Optional<FeeQuote> quote(Tariff tariff, List<AdministrativeService> services) {
        return hasCopiesFault()
                ? Optional.empty()
                : tariff.quote(
                                chosenService(services).code(),
                                Speed.ORDINARY,
                                chosenChannel(),
                                Integer.parseInt(copies()),
                                null)
                        .filter(quote -> quote.total().isPositive());
    }
}
