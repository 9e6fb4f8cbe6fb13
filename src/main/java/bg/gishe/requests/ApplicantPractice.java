package bg.gishe.requests;

import java.util.Map;

/**
 * What the municipality has decided about applicants where the law is silent or municipalities differ; dated data, each with a safe default.
 * Whatever follows from it is shown as „за проверка“.
 *
 * @param decided what was decided; where nothing was, the default holds
 */
public record ApplicantPractice(Map<Question, Boolean> decided) {

    /** Nothing was decided. */
    public static final ApplicantPractice DEFAULT = new ApplicantPractice(Map.of());

    /** A question that municipalities answer differently. */
    public enum Question {
        /** Whether a parent gets documents from the birth act of a child of full age (ЗГР, чл. 88а, ал. 1, т. 1 names no age). */
        PARENT_OF_ADULT_BY_BIRTH_ACT(true),
        /** Whether a parent gets certificates of the register about a child of full age (Наредба № РД-02-20-6, чл. 5 does not name them). */
        PARENT_OF_ADULT_BY_REGISTER(false),
        /** Whether a parent gets certificates of the register about a child of 14 to 17, who acts in person with consent (ЗЛС, чл. 4). */
        PARENT_OF_14_TO_17_BY_REGISTER(true),
        /** Whether somebody of 14 to 17 needs the consent of a parent or curator for a certificate (ЗЛС, чл. 4). */
        CONSENT_FROM_14_TO_17(true),
        /** Whether somebody who married at 16 or 17, abroad or before 22.12.2023, asks alone. */
        MARRIED_MINOR_ASKS_ALONE(true),
        /** Whether a parent without parental rights is still a parent in the sense of ЗГР, чл. 88а. */
        PARENT_WITHOUT_RIGHTS(false);

        private final boolean safe;

        Question(boolean safe) {
            this.safe = safe;
        }

        /** The answer while nothing was decided. */
        public boolean safe() {
            return safe;
        }
    }

    /** The answer. */
    public boolean says(Question question) {
        return decided.getOrDefault(question, question.safe());
    }
}
