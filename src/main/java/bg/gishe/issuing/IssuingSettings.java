package bg.gishe.issuing;

import bg.gishe.catalog.IssuingPractice;
import bg.gishe.platform.Municipality;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the municipality has decided about instant service.
 *
 * @param cutoff first day of events that are served at once; "след 2000 г." is assumed to mean from 01.01.2000
 * @param actsKeptElsewhere true once any municipality may issue from any act
 */
@ConfigurationProperties("gishe.issuing")
record IssuingSettings(
        @DefaultValue("2000-01-01") LocalDate cutoff,
        @DefaultValue("false") boolean actsKeptElsewhere) {

    IssuingPractice practice(Municipality municipality) {
        return new IssuingPractice(cutoff, municipality.code(), actsKeptElsewhere);
    }
}
