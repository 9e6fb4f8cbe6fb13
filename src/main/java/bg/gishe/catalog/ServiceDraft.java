package bg.gishe.catalog;

import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a service to be from a day on.
 *
 * @param registryCode code in the national register of services, null where not known
 * @param conditions what must hold for the document to be issued at once, in the order in which it is checked
 */
public record ServiceDraft(
        @Nullable String registryCode,
        String name,
        Nature nature,
        FactSource source,
        List<Condition> conditions,
        DocumentText document,
        ApplicationRules application,
        Map<Speed, Duration> terms) {

    private static final Set<Condition> ABOUT_AN_ACT = Set.of(
            Condition.ACT_KNOWN,
            Condition.ACT_KEPT_HERE,
            Condition.ACT_IN_FORCE,
            Condition.MARRIAGE_GOES_ON,
            Condition.EVENT_SINCE_CUTOFF,
            Condition.ACT_ENTERED,
            Condition.ACT_NOT_RESTRICTED,
            Condition.NO_NOTE_FOR_REVIEW,
            Condition.ORIGINAL_HANDED_OVER,
            Condition.FIRST_EXTRACT_MADE);

    /** What an act must fulfil for any document made from it at once (ЗГР, чл. 78, 88 and 106). */
    private static final Set<Condition> OF_EVERY_ACT = Set.of(
            Condition.ACT_KNOWN,
            Condition.ACT_KEPT_HERE,
            Condition.ACT_IN_FORCE,
            Condition.ACT_ENTERED,
            Condition.ACT_NOT_RESTRICTED);

    /** Why the definition cannot stand. */
    public enum Fault implements ViolationCode {
        NOT_SET_UP_BUT_AT_ONCE("document.template"),
        ACT_CONDITION_WITHOUT_ACT("conditions"),
        ACT_CONDITIONS_MISSING("conditions"),
        TEMPLATE_OF_OTHER_SOURCE("document.template"),
        FORM_OF_OTHER_DOCUMENT("document.standardForm"),
        VALIDITY_WITHOUT_MONTHS("document.validityMonths"),
        VALIDITY_WITHOUT_GROUND("document.validityGround"),
        NO_ORDINARY_TERM("terms.ordinary"),
        FASTER_IS_SLOWER("terms.express");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public String key() {
            return "catalog.fault." + name();
        }
    }

    /** A draft that says what the service is. */
    public static ServiceDraft of(AdministrativeService service) {
        return new ServiceDraft(
                service.registryCode(),
                service.name(),
                service.nature(),
                service.source(),
                service.conditions(),
                service.document(),
                service.application(),
                service.terms());
    }

    /** What contradicts itself in the draft. */
    public List<Violation> faults() {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        String template = document.template();
        StandardForm standardForm = document.standardForm();
        Validity validity = document.validity();
        boolean neverAtOnce = conditions.contains(Condition.SET_UP);
        boolean ofAnAct = source != FactSource.POPULATION_REGISTER;
        add(faults, Fault.NOT_SET_UP_BUT_AT_ONCE, template == null && !neverAtOnce);
        add(
                faults,
                Fault.ACT_CONDITION_WITHOUT_ACT,
                !ofAnAct && conditions.stream().anyMatch(ABOUT_AN_ACT::contains));
        add(faults, Fault.ACT_CONDITIONS_MISSING, ofAnAct && !neverAtOnce && !conditions.containsAll(OF_EVERY_ACT));
        add(faults, Fault.TEMPLATE_OF_OTHER_SOURCE, template != null && DocumentTemplates.sourceOf(template) != source);
        add(faults, Fault.FORM_OF_OTHER_DOCUMENT, standardForm != null && !standardForm.fits(template));
        add(faults, Fault.VALIDITY_WITHOUT_MONTHS, validity != null && validity.months() < 1);
        add(
                faults,
                Fault.VALIDITY_WITHOUT_GROUND,
                validity != null && validity.ground().isBlank());
        add(faults, Fault.NO_ORDINARY_TERM, !terms.containsKey(Speed.ORDINARY));
        add(
                faults,
                Fault.FASTER_IS_SLOWER,
                isSlower(Speed.FAST, Speed.ORDINARY)
                        || isSlower(Speed.EXPRESS, Speed.FAST)
                        || isSlower(Speed.EXPRESS, Speed.ORDINARY));
        return ViolationCode.violations(faults);
    }

    private boolean isSlower(Speed faster, Speed slower) {
        Duration fast = terms.get(faster);
        Duration slow = terms.get(slower);
        return fast != null && slow != null && fast.compareTo(slow) > 0;
    }

    private static void add(Set<Fault> faults, Fault fault, boolean holds) {
        if (holds) {
            faults.add(fault);
        }
    }
}
