package bg.gishe.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one rule of instant service: a document is made at once when every condition of its service holds. */
final class InstantRule {

    private InstantRule() {}

    /**
     * Judges the conditions in their order. The first that makes the document impossible, or sends it to another
     * municipality, decides; reasons for the back office are gathered, so that the clerk can tell them all.
     */
    static Verdict assess(List<Condition> conditions, Facts facts) {
        Verdict verdict = judge(conditions, facts);
        // Of whom an order restricts the data nothing is told at the desk, whatever the service demands and whoever
        // asks.
        return facts.tellsOfRestricted() && !(verdict instanceof Verdict.NotPossible)
                ? new Verdict.BackOffice(List.of(Reason.DATA_RESTRICTED))
                : verdict;
    }

    private static Verdict judge(List<Condition> conditions, Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        for (Condition condition : conditions) {
            Optional<Verdict> objection = condition.apply(facts);
            switch (objection.orElse(new Verdict.AtOnce())) {
                case Verdict.AtOnce() -> {}
                case Verdict.BackOffice(var found) -> reasons.addAll(found);
                case Verdict.KeptElsewhere verdict -> {
                    return verdict;
                }
                case Verdict.NotPossible verdict -> {
                    return verdict;
                }
            }
        }
        return reasons.isEmpty() ? new Verdict.AtOnce() : new Verdict.BackOffice(reasons);
    }
}
