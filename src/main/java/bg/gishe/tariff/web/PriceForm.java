package bg.gishe.tariff.web;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Handover;
import bg.gishe.catalog.Speed;
import bg.gishe.platform.DateText;
import bg.gishe.tariff.FeeCalculator;
import bg.gishe.tariff.FeeCalculator.Question;
import bg.gishe.tariff.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was chosen on the page of prices; what is missing or unknown falls back to the commonest case. */
record PriceForm(
        @Nullable String service,
        @Nullable String speed,
        @Nullable String channel,
        @Nullable String copies,
        @Nullable String exemption,
        @Nullable String day) {

    /** Most copies that one may ask for in a request. */

    /** The ways open to a citizen. */
    static final List<Channel> CHANNELS =
            List.of(Channel.COUNTER, Channel.PORTAL, Channel.SSEV, Channel.EMAIL, Channel.POST);

    /** The ways by which a citizen can ask for the service, as the catalogue has them; the desk, where it names none. */
    static List<Channel> channels(AdministrativeService service) {
        List<Channel> open = CHANNELS.stream()
                .filter(service.application().channels()::contains)
                .toList();
        return open.isEmpty() ? List.of(Channel.COUNTER) : open;
    }

    /** The service chosen among those of which there is at least one. */
    AdministrativeService service(List<AdministrativeService> services) {
        return services.stream()
                .filter(one -> one.code().value().equals(service))
                .findFirst()
                .orElse(services.getFirst());
    }

    /** The question about the service. */
    Question question(AdministrativeService asked, Tariff tariff) {
        Channel by = channel(asked).orElse(channels(asked).getFirst());
        return new Question(
                asked.code(),
                speed(asked),
                by,
                hasCopiesFault() ? 1 : count(),
                tariff.claimable().stream().anyMatch(one -> one.code().equals(exemption)) ? exemption : null);
    }

    /** What is handed over while one waits has no speed; one left over from another channel does not count at the desk. */
    private Speed speed(AdministrativeService asked) {
        boolean atDesk = channel(asked).filter(Channel.COUNTER::equals).isPresent();
        return Stream.of(Speed.values())
                .filter(one -> one.name().equals(speed))
                .filter(one ->
                        asked.handover() == Handover.WITHIN_TERM || asked.handover() == Handover.AT_ONCE && !atDesk)
                .findFirst()
                .orElse(Speed.ORDINARY);
    }

    private Optional<Channel> channel(AdministrativeService asked) {
        return channels(asked).stream()
                .filter(one -> one.name().equals(channel))
                .findFirst();
    }

    /** The day that was asked for; today when none, or no day, was typed. */
    LocalDate on(LocalDate today) {
        return typedDay().orElse(today);
    }

    /** Whether something was typed that is no day. */
    public boolean hasDayFault() {
        return day != null && !day.isBlank() && typedDay().isEmpty();
    }

    /** Whether something typed cannot be taken. */
    boolean hasFault() {
        return hasCopiesFault() || hasDayFault();
    }

    private Optional<LocalDate> typedDay() {
        return DateText.parse(day == null ? "" : day).filter(found -> found.getYear() > 1900 && found.getYear() < 2200);
    }

    /** Whether something else than 1 to 20 was typed for the copies. */
    public boolean hasCopiesFault() {
        return count() < 1 || count() > FeeCalculator.MOST_COPIES;
    }

    private int count() {
        if (copies == null) {
            return 1;
        }
        return copies.strip().matches("[0-9]{1,3}") ? Integer.parseInt(copies.strip()) : 0;
    }
}
