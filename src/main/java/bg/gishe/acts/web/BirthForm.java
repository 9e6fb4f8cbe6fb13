package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.BirthQuestion;
import bg.gishe.acts.BirthStatement;
import bg.gishe.people.NameLetters;
import bg.gishe.people.PersonName;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A birth act as typed by an official. */
record BirthForm(
        @Nullable String place,
        @Nullable String born,
        @Nullable String at,

        @NotBlank(message = "{acts.sex.missing}") @Listed(Sex.class) @Nullable
        String sex,

        @Nullable String egn,

        @NotBlank(message = "{acts.given.missing}")
        @Size(max = 60, message = "{acts.note.name.long}")
        @PersonName
        @Nullable
        String given,

        @Size(max = 60, message = "{acts.note.name.long}") @PersonName @Nullable
        String middle,

        @NotBlank(message = "{acts.family.missing}")
        @Size(max = 80, message = "{acts.note.name.long}")
        @PersonName
        @Nullable
        String family,

        @Valid Parents parents,

        @NotBlank(message = "{acts.declarant.missing}")
        @Size(max = 200, message = "{acts.too-long}")
        @PrintedOnPaper
        @Nullable
        String declarant,

        @NotBlank(message = "{acts.document.missing}")
        @Size(max = 200, message = "{acts.too-long}")
        @PrintedOnPaper
        @Nullable
        String document,

        @Valid Stated stated)
        implements NewActController.ActForm {

    /**
     * Numbers of the parents; of the father only where there is one.
     *
     * @param ground by what he is another than the husband
     */
    record Parents(
            @Nullable String mother,
            @Nullable String father,

            @Size(max = 200, message = "{acts.too-long}") @PrintedOnPaper @Nullable
            String ground) {

        /** Keeps the numbers out of logs and exceptions. */
        @Override
        public String toString() {
            return "Parents";
        }
    }

    /**
     * What else is stated of the child.
     *
     * @param address whose permanent address is the child's
     * @param decision number of the court's decision by which a late act is made
     * @param court which decided
     * @param decided the day
     * @param confirmed names of the questions to which the official said that it is so
     */
    record Stated(
            @NotBlank(message = "{acts.birth.citizenship.missing}")
            @Size(max = 60, message = "{acts.too-long}")
            @PrintedOnPaper
            @Nullable
            String citizenship,

            @Listed(BirthStatement.Home.class) @Nullable String address,

            @Size(max = 60, message = "{acts.too-long}") @PrintedOnPaper @Nullable
            String decision,

            @Size(max = 120, message = "{acts.too-long}") @PrintedOnPaper @Nullable
            String court,

            @Nullable String decided,

            @Listed(BirthQuestion.class) @Nullable Set<String> confirmed) {

        static final Stated NOTHING = new Stated("", "", "", "", "", Set.of());

        /** Whether something was typed of a court's decision. */
        boolean isByCourt() {
            return !(strip(decision) + strip(court) + strip(decided)).isEmpty();
        }
    }

    /** Where nothing was sent of the parents, nothing was typed of them. */
    BirthForm {
        parents = parents == null ? new Parents(null, null, null) : parents;
        stated = stated == null ? Stated.NOTHING : stated;
    }

    static BirthForm empty() {
        return new BirthForm("", "", "", "", "", "", "", "", new Parents("", "", ""), "", "", Stated.NOTHING);
    }

    /** Whether a boy was chosen. */
    public boolean isMale() {
        return sexChosen() == Sex.MALE;
    }

    /** Whether a girl was chosen. */
    public boolean isFemale() {
        return sexChosen() == Sex.FEMALE;
    }

    /** Whether the permanent address of the mother was chosen for the child. */
    public boolean isAtHomeOfMother() {
        return BirthStatement.Home.MOTHER.name().equals(stated.address());
    }

    /** Whether the permanent address of the father was chosen for the child. */
    public boolean isAtHomeOfFather() {
        return BirthStatement.Home.FATHER.name().equals(stated.address());
    }

    /** The sex that was chosen; null when none was, or none that is known. */
    @Nullable
    Sex sexChosen() {
        return Listed.Check.find(Sex.class, sex).orElse(null);
    }

    /** Whether the official says that it is so. */
    public boolean isConfirmed(BirthQuestion question) {
        return Objects.requireNonNullElse(stated.confirmed(), Set.of()).contains(question.name());
    }

    /** All to which the official says that it is so. */
    Set<BirthQuestion> confirmed() {
        Set<BirthQuestion> confirmed = EnumSet.noneOf(BirthQuestion.class);
        Arrays.stream(BirthQuestion.values()).filter(this::isConfirmed).forEach(confirmed::add);
        return confirmed;
    }

    PersonNames names() {
        return new PersonNames(name(given), name(middle).isEmpty() ? null : name(middle), name(family));
    }

    private static String name(@Nullable String typed) {
        return NameLetters.tidy(strip(typed));
    }

    /** Keeps the numbers out of logs and exceptions. */
    @Override
    public String toString() {
        return "BirthForm";
    }
}
