package bg.gishe.counter.web;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.Relative;
import bg.gishe.requests.ApplicantPractice;
import bg.gishe.requests.ApplicantRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks, as the basket offers and shows them.
 *
 * @param family relatives who can be chosen at once
 * @param chosen the choice that stands, as the form sends it
 * @param known names in the register for the number that was typed, or null
 * @param consenting parents who can consent to what the subject asks for
 * @param consent whether the subject asks only with the consent of another
 * @param dead whether the subject is dead, so that an heir empowers a proxy
 * @param practice what the municipality has decided where the law is silent
 */
public record ApplicantView(
        List<AskerChoice.Offered> family,
        String chosen,
        @Nullable String known,
        List<Relative> consenting,
        boolean consent,
        boolean dead,
        List<Decided> practice) {

    /** One question that municipalities answer differently, and the answer here. */
    public record Decided(ApplicantPractice.Question question, boolean answer) {}

    /** Every way to ask for another who is not chosen from the family. */
    public List<ApplicantRelation> relations() {
        return Stream.of(ApplicantRelation.values())
                .filter(ApplicantRelation::isAnother)
                .toList();
    }

    /** Whether this choice stands. */
    public boolean isChosen(String value) {
        return value.equals(chosen);
    }

    /** Whether the person asks for themselves. */
    public boolean isSelf() {
        return isChosen(ApplicantRelation.SELF.name());
    }

    /** Whether this relation is proved with a document. */
    public boolean takesAuthority(ApplicantRelation relation) {
        return ApplicantRule.takesAuthority(relation);
    }

    /** Whether an heir stands behind this relation. */
    public boolean isForAnHeir(ApplicantRelation relation) {
        return dead && relation == ApplicantRelation.PROXY;
    }

    /** Whether a directorate's opinion stands behind this relation. */
    public boolean isByOpinion(ApplicantRelation relation) {
        return relation == ApplicantRelation.PLACED_WITH;
    }
}
