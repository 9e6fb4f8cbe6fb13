package bg.gishe.catalog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service of the catalogue as defined on a given day.
 *
 * @param definitionId key of this definition; requests keep it, so that it is known by which definition they were served
 * @param position order on screen
 * @param registryCode code in the national register of services, null where not known
 * @param conditions what must hold for the document to be issued at once, in the order in which it is checked
 * @param templateVersion version of the document's template; 0 where it has none
 */
public record AdministrativeService(
        long definitionId,
        ServiceCode code,
        int position,
        @Nullable String registryCode,
        String name,
        Nature nature,
        FactSource source,
        List<Condition> conditions,
        DocumentText document,
        int templateVersion,
        ApplicationRules application,
        Map<Speed, Duration> terms) {

    /** Whether its document is handed over once, when the act is made. */
    public boolean isOriginal() {
        return conditions.contains(Condition.MADE_WITH_THE_ACT);
    }

    /** When whoever asks at the desk is handed the document. */
    public Handover handover() {
        return isOriginal()
                ? Handover.WITH_THE_ACT
                : conditions.contains(Condition.SET_UP) ? Handover.WITHIN_TERM : Handover.AT_ONCE;
    }

    /** Whether only events that were entered electronically are served at once. */
    public boolean isSinceCutoff() {
        return conditions.contains(Condition.EVENT_SINCE_CUTOFF);
    }

    /** Whether it certifies the addresses since the day of the ordinance, and no older ones. */
    public boolean isOfAddressesSinceADay() {
        return conditions.contains(Condition.PERMANENT_ADDRESSES_DATED)
                || conditions.contains(Condition.CURRENT_ADDRESSES_DATED);
    }

    /** Judges whether the document can be issued at once for these facts. */
    public Verdict assess(Facts facts) {
        return InstantRule.assess(conditions, facts);
    }
}
