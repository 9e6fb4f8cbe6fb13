package bg.gishe.acts;

import bg.gishe.people.Egn;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.NameLetters;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import bg.gishe.platform.DateText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * What a note of correction changes in the words of an act about one person (ЗГР, чл. 76 and 77; Наредба № РД-02-20-9, чл. 31).
 *
 * @param was what stood in the field, or null when it was empty
 * @param becomes what stands in it from the note on
 */
public record Correction(
        PartyRole role, Field field, @Nullable String was, String becomes) {

    /** On what a correction is based. */
    public enum Basis {
        /** The official's own act: technical errors only, which do not change the sense. */
        OFFICIAL,
        /** A court's judgment in force. */
        COURT,
        /** The state's certificate of the true ЕГН. */
        CERTIFICATE
    }

    /** A field of an act. */
    public enum Field {
        GIVEN("собствено име"),
        MIDDLE("бащино име"),
        FAMILY("фамилно име"),
        BIRTH_DATE("дата на раждане"),
        BIRTH_PLACE("място на раждане"),
        SEX("пол"),
        CITIZENSHIP("гражданство"),
        MARITAL_STATUS("семейно положение"),
        EGN("ЕГН"),
        /** The day of a marriage or death; of a birth it is {@link #BIRTH_DATE}. */
        EVENT_DATE("дата на събитието");

        private static final Map<String, Sex> SEXES = Map.of("мъжки", Sex.MALE, "женски", Sex.FEMALE);

        private final String words;

        Field(String words) {
            this.words = words;
        }

        /** The field as a note names it. */
        String words() {
            return words;
        }

        /** Whether it is a part of the name. */
        public boolean isName() {
            return this == GIVEN || this == MIDDLE || this == FAMILY;
        }

        /** Whether the correction may rest on this: name, day of birth and sex only on a court's judgment, the spelling of a name apart. */
        boolean mayRestOn(Basis basis, @Nullable String was, String becomes) {
            return switch (this) {
                case GIVEN, MIDDLE, FAMILY ->
                    basis == Basis.COURT || (basis == Basis.OFFICIAL && isSpelling(was, becomes));
                case BIRTH_DATE, SEX, EVENT_DATE -> basis == Basis.COURT;
                case EGN -> basis == Basis.CERTIFICATE;
                case CITIZENSHIP ->
                    basis == Basis.COURT || (basis == Basis.OFFICIAL && (was == null || isSpelling(was, becomes)));
                case BIRTH_PLACE, MARITAL_STATUS -> basis != Basis.CERTIFICATE;
            };
        }

        /** What was typed, as the register writes it: words of sex and status by their constants, days in the order of ISO; empty when it cannot stand here. */
        Optional<String> written(String typed) {
            return switch (this) {
                case GIVEN, MIDDLE, FAMILY ->
                    Optional.of(typed)
                            .filter(name -> !name.isBlank()
                                    && name.length() <= 60
                                    && NameLetters.strange(name).isEmpty());
                case BIRTH_DATE, EVENT_DATE -> DateText.parse(typed).map(LocalDate::toString);
                case SEX ->
                    Optional.ofNullable(SEXES.get(typed.toLowerCase(Locale.ROOT)))
                            .map(Sex::name);
                case MARITAL_STATUS ->
                    Arrays.stream(MaritalStatus.values())
                            .filter(status -> status != MaritalStatus.UNKNOWN)
                            .filter(status -> status.text(Sex.MALE).equalsIgnoreCase(typed)
                                    || status.text(Sex.FEMALE).equalsIgnoreCase(typed))
                            .map(MaritalStatus::name)
                            .findFirst();
                case EGN -> Egn.parse(typed).map(Egn::value);
                case BIRTH_PLACE, CITIZENSHIP -> Optional.of(typed).filter(text -> !text.isBlank());
            };
        }

        /** The part of a name that this field is. */
        @Nullable
        String of(PersonNames names) {
            return switch (this) {
                case GIVEN -> names.given();
                case MIDDLE -> names.middle();
                case FAMILY -> names.family();
                default -> throw new IllegalStateException(this + " is no part of a name");
            };
        }

        @Nullable
        String of(ActParty party) {
            return switch (this) {
                case GIVEN, MIDDLE, FAMILY -> of(party.names());
                case BIRTH_DATE ->
                    party.birthDate() == null ? null : party.birthDate().toString();
                case BIRTH_PLACE -> party.birthPlace();
                case SEX -> party.sex() == null ? null : party.sex().name();
                case CITIZENSHIP -> party.citizenship();
                case MARITAL_STATUS ->
                    party.maritalStatus() == null ? null : party.maritalStatus().name();
                case EGN -> party.egn();
                case EVENT_DATE -> null;
            };
        }

        /** What the act says in this field about the party. */
        @Nullable
        String of(CivilStatusAct act, ActParty party) {
            return this == EVENT_DATE ? act.eventInForce().date().toString() : of(party);
        }

        /**
         * Whether an act of this kind says it about somebody in this role: the family status of those who marry or have died, the day of the event
         * of those whom it is about.
         */
        boolean isIn(ActKind kind, PartyRole role) {
            return switch (this) {
                case MARITAL_STATUS, EVENT_DATE -> role.isPrincipal() && !kind.isBirth();
                case EGN, BIRTH_DATE, GIVEN -> true;
                default -> role != PartyRole.WITNESS_1 && role != PartyRole.WITNESS_2;
            };
        }
    }

    /** The part of these names that is corrected. */
    @Nullable
    String of(PersonNames names) {
        return field.of(names);
    }

    /** The names with the corrected part; the same where no part of a name is corrected. */
    PersonNames in(PersonNames names) {
        return switch (field) {
            case GIVEN -> new PersonNames(becomes, names.middle(), names.family());
            case MIDDLE -> new PersonNames(names.given(), becomes, names.family());
            case FAMILY -> new PersonNames(names.given(), names.middle(), becomes);
            default -> names;
        };
    }

    /** The party as the act names it from the correction on. */
    ActParty in(ActParty party) {
        return new ActParty(
                party.role(),
                party.personId(),
                in(party.names()),
                party.familyAfter(),
                field == Field.EGN ? becomes : party.egn(),
                party.lnch(),
                field == Field.BIRTH_DATE ? LocalDate.parse(becomes) : party.birthDate(),
                field == Field.BIRTH_PLACE ? becomes : party.birthPlace(),
                field == Field.SEX ? Sex.valueOf(becomes) : party.sex(),
                field == Field.CITIZENSHIP ? becomes : party.citizenship(),
                party.address(),
                field == Field.MARITAL_STATUS ? MaritalStatus.valueOf(becomes) : party.maritalStatus());
    }

    /** What was or becomes, as a note says it to whoever reads it. */
    String said(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case SEX -> value.equals(Sex.MALE.name()) ? "мъжки" : "женски";
            case MARITAL_STATUS -> {
                MaritalStatus status = MaritalStatus.valueOf(value);
                yield status.text(Sex.MALE) + "/" + status.text(Sex.FEMALE);
            }
            case BIRTH_DATE, EVENT_DATE -> DateText.write(LocalDate.parse(value)) + " г.";
            default -> value;
        };
    }

    /** Whether one is the other written otherwise: one or two letters differ, and more stay the same. */
    static boolean isSpelling(@Nullable String was, String becomes) {
        if (was == null) {
            return false;
        }
        int differing = LevenshteinDistance.getDefaultInstance()
                .apply(was.toLowerCase(Locale.ROOT), becomes.toLowerCase(Locale.ROOT));
        return differing <= 2 && differing * 3 <= was.length();
    }

    /** Keeps numbers out of logs and exceptions. */
    @Override
    public String toString() {
        return "Correction[" + role + " " + field + "]";
    }
}
