package bg.gishe.documents;

import bg.gishe.platform.Municipality;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the seal key; only a demo installation makes its own. Without a usable key everything but issuing works. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    WatchedKey sealKey(
            SealSettings settings,
            @Value("${gishe.data-dir:data}") Path dataFolder,
            Municipality municipality,
            Clock clock) {
        SealKey set = settings.key();
        return new WatchedKey(
                set == null && municipality.specimen()
                        ? new DemoSealKey(dataFolder.resolve("seal")).open(municipality, clock.instant())
                        : set,
                clock);
    }
}
