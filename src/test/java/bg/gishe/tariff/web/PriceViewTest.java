package bg.gishe.tariff.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.ApplicationRules;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Condition;
import bg.gishe.catalog.DocumentText;
import bg.gishe.catalog.FactSource;
import bg.gishe.catalog.Nature;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.DualDisplay;
import bg.gishe.tariff.Tariff;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects what "Колко струва?" promises: at once at the desk where the catalogue says so, and no faster speed sold for it. */
class PriceViewTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);
    private static final ServiceCode CODE = new ServiceCode("PAPER");
    private static final Set<Channel> ALL = Set.of(Channel.values());

    private final AdministrativeService instant =
            service(FactSource.POPULATION_REGISTER, ALL, Condition.SUBJECT_ALIVE, Condition.MARITAL_STATUS_KNOWN);
    private final AdministrativeService byBackOffice = service(FactSource.POPULATION_REGISTER, ALL, Condition.SET_UP);
    private final AdministrativeService original =
            service(FactSource.DEATH_ACT, Set.of(Channel.COUNTER), Condition.MADE_WITH_THE_ACT, Condition.ACT_KNOWN);

    @Test
    void instantServiceIsFirstAtTheDeskForTheOrdinaryPriceAndHasNoSpeedsThere() {
        PriceView view = view(instant, form("COUNTER", "EXPRESS"));

        assertThat(view.asked().speed()).isEqualTo(Speed.ORDINARY);
        assertThat(view.paces()).isEmpty();
        assertThat(view.desk()).isNotNull().satisfies(desk -> {
            assertThat(desk.asked()).isTrue();
            assertThat(desk.withTheAct()).isFalse();
            assertThat(desk.total()).isEqualTo(Money.parse("EUR 2.56"));
            assertThat(desk.hours()).isEqualTo(72);
        });
        assertThat(view.ways().getFirst())
                .isEqualTo(new PriceView.ChannelPrice(Channel.COUNTER, Money.parse("EUR 2.56"), null, true, 72, 0));
    }

    @Test
    void electronicWayKeepsItsTermsAndSpeedsBesideThePromiseOfTheDesk() {
        PriceView view = view(instant, form("SSEV", "EXPRESS"));

        assertThat(view.desk()).isNotNull().satisfies(desk -> {
            assertThat(desk.asked()).isFalse();
            assertThat(desk.total()).isEqualTo(Money.parse("EUR 2.56"));
        });
        assertThat(view.paces()).extracting(PriceView.Pace::speed).containsExactly(Speed.values());
        assertThat(view.ways())
                .extracting(PriceView.ChannelPrice::atOnce)
                .containsExactly(true, false, false, false, false);
        assertThat(view.ways())
                .filteredOn(way -> way.channel() == Channel.SSEV)
                .extracting(PriceView.ChannelPrice::total, PriceView.ChannelPrice::hours)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Money.parse("EUR 3.83"), 4L));
        assertThat(view.ways().getFirst().total()).as("at the desk").isEqualTo(Money.parse("EUR 2.56"));
    }

    @Test
    void serviceOfTheBackOfficePromisesNothingAtOnce() {
        PriceView view = view(byBackOffice, form("COUNTER", "EXPRESS"));

        assertThat(view.desk()).isNull();
        assertThat(view.asked().speed()).isEqualTo(Speed.EXPRESS);
        assertThat(view.paces()).hasSize(3);
        assertThat(view.ways()).extracting(PriceView.ChannelPrice::atOnce).containsOnly(false);
        assertThat(view.ways().getFirst().sooner()).isEqualTo(72);
    }

    @Test
    void paperMadeWithTheActIsNotAskedForByAnyWayOrSpeed() {
        PriceView view = view(original, form("SSEV", "FAST"));

        assertThat(view.asked().channel()).isEqualTo(Channel.COUNTER);
        assertThat(view.asked().speed()).isEqualTo(Speed.ORDINARY);
        assertThat(view.ways()).isEmpty();
        assertThat(view.paces()).isEmpty();
        assertThat(view.desk())
                .isNotNull()
                .satisfies(desk -> assertThat(desk.withTheAct()).isTrue());
    }

    @Test
    void onlyTheWaysOfTheCatalogueArePriced() {
        AdministrativeService twoWays = service(
                FactSource.POPULATION_REGISTER,
                Set.of(Channel.COUNTER, Channel.POST, Channel.INTERNAL),
                Condition.SUBJECT_ALIVE);

        assertThat(view(twoWays, form("SSEV", "")).ways())
                .extracting(PriceView.ChannelPrice::channel)
                .containsExactly(Channel.COUNTER, Channel.POST);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_ACT, EVENT_SINCE_CUTOFF, tariff.prices.desk.act.since",
        "DEATH_ACT, ACT_ENTERED, tariff.prices.desk.act",
        "POPULATION_REGISTER, PERMANENT_ADDRESSES_DATED, tariff.prices.desk.register.addresses",
        "POPULATION_REGISTER, SUBJECT_ALIVE, tariff.prices.desk.register"
    })
    void conditionIsThatOfTheService(FactSource source, Condition condition, String key) {
        assertThat(view(service(source, ALL, condition), form("", "")).desk())
                .isNotNull()
                .satisfies(desk -> assertThat(desk.condition()).isEqualTo(key));
    }

    private static PriceView view(AdministrativeService service, PriceForm form) {
        Tariff tariff = tariff();
        return PriceView.of(
                form.question(service, tariff),
                service,
                tariff,
                Map.of(Channel.POST, Duration.ofHours(72)),
                new DualDisplay(LocalDate.of(2025, 8, 8), LocalDate.of(2026, 8, 8)),
                DAY);
    }

    private static PriceForm form(String channel, String speed) {
        return new PriceForm(CODE.value(), speed, channel, "1", "", "");
    }

    private static Tariff tariff() {
        Map<Tariff.Item, Tariff.Price> prices = new HashMap<>();
        Map.of(Speed.ORDINARY, "2.56", Speed.FAST, "5.11", Speed.EXPRESS, "7.67")
                .forEach((speed, amount) -> prices.put(
                        new Tariff.Item(CODE, speed), new Tariff.Price(Money.parse("EUR " + amount), "чл. 30")));
        return new Tariff(
                prices,
                Map.of(
                        new Tariff.ReductionKey(Channel.SSEV, null),
                        new Tariff.Reduction.Percent(new BigDecimal(50), "чл. 31")),
                Map.of(),
                false);
    }

    private static AdministrativeService service(FactSource source, Set<Channel> channels, Condition... conditions) {
        return new AdministrativeService(
                1,
                CODE,
                1,
                null,
                "Документ",
                Nature.BOTH,
                source,
                List.of(conditions),
                new DocumentText("ДОКУМЕНТ", List.of(), null, "paper", null),
                1,
                new ApplicationRules(Set.of(ApplicantRelation.SELF), channels, List.of()),
                Map.of(
                        Speed.ORDINARY,
                        Duration.ofHours(72),
                        Speed.FAST,
                        Duration.ofHours(24),
                        Speed.EXPRESS,
                        Duration.ofHours(4)));
    }
}
