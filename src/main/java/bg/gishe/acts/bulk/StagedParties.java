package bg.gishe.acts.bulk;

import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of staged acts of one kind, who stand in the columns of a row, as rows of a query. */
final class StagedParties {

    private final ActSubject subject;

    StagedParties(ActSubject subject) {
        this.subject = subject;
    }

    /** The people of a staged row {@code i}, one a row {@code s}. */
    String values() {
        Function<Party, String> one = party -> """
                ('%1$s', '%2$s', %3$s, i.%4$s_given, i.%4$s_middle, i.%4$s_family, i.%4$s_family_after, i.%4$s_egn, i.%4$s_lnch, \
                %5$s, i.%4$s_birth_place, %6$s, i.%4$s_citizenship, i.%4$s_address, i.%4$s_marital_status)""".formatted(
                party.role().name(), party.key(), party.isPrincipal(), party.place(), birthDate(party), sex(party));
        return subject.parties().stream().map(one).collect(Collectors.joining(",\n", "(VALUES ", """
                        ) AS s (role, party, principal, given, middle, family, family_after, egn, lnch, birth_date, birth_place, sex,
                                citizenship, address, marital_status)
                        """));
    }

    private static String birthDate(Party party) {
        return party == Party.CHILD ? "i.event_date" : "i." + party.place() + "_birth_date";
    }

    private static String sex(Party party) {
        return switch (party) {
            case MOTHER, WIFE -> "'FEMALE'";
            case FATHER, HUSBAND -> "'MALE'";
            case CHILD, DECEASED -> "i." + party.place() + "_sex";
        };
    }
}
