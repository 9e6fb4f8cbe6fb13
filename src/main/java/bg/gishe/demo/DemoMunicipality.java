package bg.gishe.demo;

import bg.gishe.acts.bulk.EmptyActRegister;
import bg.gishe.people.bulk.EmptyRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty register with the synthetic town, in one transaction: a crash in the middle leaves nothing behind. */
@Component
@Profile("demo")
@Order(2)
class DemoMunicipality implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoMunicipality.class);

    /** The day until which the town has lived; fixed, so that every installation has the same people. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    private final EmptyRegister people;
    private final EmptyActRegister acts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Preparation preparation;
    private final int size;

    DemoMunicipality(
            EmptyRegister people,
            EmptyActRegister acts,
            TransactionTemplate transaction,
            Clock clock,
            Preparation preparation,
            @Value("${gishe.demo.people:5000}") int size) {
        this.people = people;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
        this.preparation = preparation;
        this.size = size;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!people.isEmpty()) {
            return;
        }
        long start = clock.millis();
        log.info("Imagining a town of {} people …", size);
        DemoPopulation town = new DemoPopulation(size, LAST_DAY);
        transaction.executeWithoutResult(status -> store(new TownTables(town, LAST_DAY)));
        log.info(
                "The town stands: {} people, {} acts, in {} s",
                town.people.size(),
                town.acts.size(),
                Duration.ofMillis(clock.millis() - start).toSeconds());
    }

    private void store(TownTables tables) {
        preparation.begin(tables.size());
        tables.people.forEach((part, rows) -> people.fill(part, rows, preparation::done));
        tables.acts.forEach((part, rows) -> acts.fill(part, rows, preparation::done));
        acts.rememberRestrictions("Д. Русева");
    }
}
