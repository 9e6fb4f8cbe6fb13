package bg.gishe.requests;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeQuote;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be registered as a request.
 *
 * @param basketId the basket of the desk, or null for another channel
 * @param actId the act that the document certifies, or null
 * @param purpose before whom the document is to serve, or null for wherever needed
 * @param formLanguage the language of the standard form asked for with the document, or null
 * @param feeLines the explained fee as JSON, kept as it was told to the applicant
 */
public record RequestOrder(
        @Nullable UUID basketId,
        Channel channel,
        AdministrativeService service,
        long subjectId,
        @Nullable Long actId,
        Speed speed,
        int copies,
        @Nullable String purpose,
        @Nullable FormLanguage formLanguage,
        Applicant applicant,
        FeeQuote fee,
        String feeLines) {

    /** The same, asked for by this applicant. */
    RequestOrder by(Applicant another) {
        return new RequestOrder(
                basketId,
                channel,
                service,
                subjectId,
                actId,
                speed,
                copies,
                purpose,
                formLanguage,
                another,
                fee,
                feeLines);
    }
}
