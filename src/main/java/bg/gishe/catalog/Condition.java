package bg.gishe.catalog;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.MarriageAge;
import bg.gishe.people.Address;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.ParentAge;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Sex;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All conditions that a service can demand, each one sentence of an official. A service lists those it needs in the
 * catalogue, so that a new service of a known kind is data. A condition that holds is silent; one that does not gives the verdict it leads to.
 */
public enum Condition implements Function<Facts, Optional<Verdict>> {
    /** The service has a template and may be issued here. */
    SET_UP {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return toBackOffice("");
        }
    },
    /** The original is handed over once, free of charge, when the act is made; whoever asks later is given a duplicate or an extract. */
    MADE_WITH_THE_ACT {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.act().filter(CivilStatusAct::awaitsOriginal).isPresent()
                    ? Optional.empty()
                    : Optional.of(notPossible("чл. 88, ал. 1 ЗГР"));
        }
    },
    /** A certificate of a person's present state is about the living. */
    SUBJECT_ALIVE {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return Optional.ofNullable(facts.subject().deathDate()).map(day -> notPossible("", day));
        }
    },
    /** Only of a dead person there is an act of death. */
    SUBJECT_DECEASED {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.subject().isAlive() ? Optional.of(notPossible("чл. 55 ЗГР")) : Optional.empty();
        }
    },
    /** The certificate of a mother's children is about a woman (Наредба № РД-02-20-6, чл. 16). */
    SUBJECT_WOMAN {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.subject().sex() == Sex.FEMALE
                    ? Optional.empty()
                    : Optional.of(notPossible("чл. 16 от Наредба № РД-02-20-6"));
        }
    },
    /** No mother is younger than anybody is believed to be one. */
    SUBJECT_OF_AGE_TO_BE_A_MOTHER {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return ParentAge.isTooYoung(facts.subject().birthDate(), facts.lastDay())
                            && facts.family().children().isEmpty()
                    ? Optional.of(notPossible("чл. 16 от Наредба № РД-02-20-6", ParentAge.YOUNGEST))
                    : Optional.empty();
        }
    },
    /** Of whom nobody could have married there is no act of marriage, unless the register has one (СК, чл. 6). */
    SUBJECT_OF_MARRIAGE_AGE {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.act().isEmpty()
                            && MarriageAge.on(facts.lastDay(), facts.subject().birthDate()) == MarriageAge.TOO_YOUNG
                    ? Optional.of(notPossible("чл. 6 СК"))
                    : Optional.empty();
        }
    },
    /** Both names stand in the register; a name that stands on paper only is looked for by the back office. */
    FORMER_NAMES_KNOWN {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.subject().formerNames().isEmpty() ? toBackOffice("чл. 24, ал. 1 ЗГР") : Optional.empty();
        }
    },
    /** The register holds a permanent address (ЗГР, чл. 93). */
    PERMANENT_ADDRESS_KNOWN {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.knows(Address.Kind.PERMANENT) ? Optional.empty() : toBackOffice("чл. 93 ЗГР");
        }
    },
    /** The register holds a current address (ЗГР, чл. 94). */
    CURRENT_ADDRESS_KNOWN {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.knows(Address.Kind.CURRENT) ? Optional.empty() : toBackOffice("чл. 94 ЗГР");
        }
    },
    /** Of each permanent address that is certified it is known since when it held; what is not dated is looked up on paper cards. */
    PERMANENT_ADDRESSES_DATED {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.dates(Address.Kind.PERMANENT) ? Optional.empty() : toBackOffice("");
        }
    },
    /** The same for current addresses. */
    CURRENT_ADDRESSES_DATED {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.dates(Address.Kind.CURRENT) ? Optional.empty() : toBackOffice("");
        }
    },
    /** The personal number passes its own check (ЗГР, чл. 11). */
    NUMBER_UNDISPUTED {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.subject().number() instanceof PersonalNumber.Disputed
                    ? toBackOffice("чл. 11 ЗГР")
                    : Optional.empty();
        }
    },
    /** The register holds a family status. */
    MARITAL_STATUS_KNOWN {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.subject().maritalStatus() == MaritalStatus.UNKNOWN
                    ? toBackOffice("чл. 24, ал. 1 ЗГР")
                    : Optional.empty();
        }
    },
    /** The status in the register agrees with the marriages in the register and with the acts and their notes. */
    MARITAL_STATUS_AGREES {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            MaritalStatus status = facts.subject().maritalStatus();
            boolean married = facts.family()
                    .spouse()
                    .filter(spouse -> spouse.deathDate() == null)
                    .isPresent();
            if (status == MaritalStatus.UNKNOWN) {
                return Optional.empty();
            }
            return (status == MaritalStatus.MARRIED) == married
                    ? StatusByActs.contradiction(facts, Reason.of(this, "чл. 24, ал. 1 ЗГР"))
                    : toBackOffice("чл. 24, ал. 1 ЗГР", facts.subject().maritalStatusText());
        }
    },
    /** The register knows the act. */
    ACT_KNOWN {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.act().isPresent() ? Optional.empty() : toBackOffice("чл. 88, ал. 1 ЗГР");
        }
    },
    /** A document from an act is issued where the act is kept (ЗГР, чл. 88). */
    ACT_KEPT_HERE {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return broken(
                            facts,
                            act -> facts.practice().actsKeptElsewhere()
                                    || act.registry()
                                            .municipalityCode()
                                            .equals(facts.practice().municipalityCode()))
                    .map(act -> new Verdict.KeptElsewhere(
                            Reason.of(this, "чл. 88, ал. 1 ЗГР", act.registry().municipality())));
        }
    },
    /** No court has annulled the act (ЗГР, чл. 78). */
    ACT_IN_FORCE {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.act()
                    .flatMap(act -> Optional.ofNullable(act.annulment()))
                    .map(annulment -> notPossible("чл. 78 ЗГР", annulment.on()));
        }
    },
    /** Once the act itself says that the marriage has ended, an extract is issued that says when (Наредба № РД-02-20-9, чл. 67). */
    MARRIAGE_GOES_ON {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return facts.act()
                    .flatMap(CivilStatusAct::end)
                    .map(end -> notPossible("чл. 67 от Наредба № РД-02-20-9", end.notedOn()));
        }
    },
    /** "След 2000 г.": the event happened on or after the day from which acts are entered electronically. */
    EVENT_SINCE_CUTOFF {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return broken(facts, act -> !act.day().isBefore(facts.practice().cutoff()))
                    .flatMap(act -> toBackOffice("", act.day()));
        }
    },
    /** The content of the act is entered electronically. */
    ACT_ENTERED {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return broken(facts, CivilStatusAct::entered)
                    .flatMap(act ->
                            toBackOffice("", act.number().digits(), act.number().year()));
        }
    },
    /** The act is not under correction and holds no secret of adoption. */
    ACT_NOT_RESTRICTED {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return broken(facts, act -> act.restrictionReason() == null).flatMap(act -> toBackOffice("чл. 106 ЗГР"));
        }
    },
    /** No marginal note waits for an official's reading. */
    NO_NOTE_FOR_REVIEW {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return broken(facts, act -> act.notes().stream().noneMatch(MarginalNote::needsReview))
                    .flatMap(act -> toBackOffice("чл. 75 ЗГР"));
        }
    },
    /** A duplicate comes after the original, which is free (ЗГР, чл. 40 and 88); with an act from elsewhere it was handed over there. */
    ORIGINAL_HANDED_OVER {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return broken(facts, act -> !act.original().due()).map(act -> notPossible("чл. 40 и чл. 88, ал. 1 ЗГР"));
        }
    },
    /** The first extract of a death act is free and made with the act; only later ones are this service. */
    FIRST_EXTRACT_MADE {
        @Override
        public Optional<Verdict> apply(Facts facts) {
            return broken(facts, act -> !act.original().due()).map(act -> notPossible("чл. 88, ал. 1, т. 3 ЗГР"));
        }
    };

    Optional<Verdict> toBackOffice(String ground, Object... arguments) {
        return Optional.of(new Verdict.BackOffice(List.of(Reason.of(this, ground, arguments))));
    }

    Verdict notPossible(String ground, Object... arguments) {
        return new Verdict.NotPossible(Reason.of(this, ground, arguments));
    }

    /** The known act for which the expectation is broken. */
    static Optional<CivilStatusAct> broken(Facts facts, Predicate<CivilStatusAct> expectation) {
        return facts.act().filter(expectation.negate());
    }
}
