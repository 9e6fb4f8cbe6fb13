package bg.gishe.catalog;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.DerivedStatus;
import bg.gishe.people.MaritalStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares the family status of the register with the one that follows from the acts: only a contradiction stops the document. */
final class StatusByActs {

    private StatusByActs() {}

    /** Why an official has to look first, as a variant of the reason; empty when the acts agree or prove nothing. */
    static Optional<Verdict> contradiction(Facts facts, Reason reason) {
        MaritalStatus status = facts.subject().maritalStatus();
        String said = facts.subject().maritalStatusText();
        return (switch (facts.derivedStatus()) {
                    case DerivedStatus.Proved proved
                    when proved.status() != status ->
                        Optional.of(reason.as(
                                "acts",
                                said,
                                digits(proved.marriage()),
                                proved.marriage().number().madeOn(),
                                proved.status().text(facts.subject().sex())));
                    case DerivedStatus.Proved proved
                    when isOfAnother(facts, proved) ->
                        Optional.of(reason.as(
                                "spouse",
                                digits(proved.marriage()),
                                proved.marriage().number().madeOn()));
                    case DerivedStatus.Proved proved -> Optional.<Reason>empty();
                    case DerivedStatus.MarriedOnce(var marriage)
                    when status == MaritalStatus.SINGLE ->
                        Optional.of(reason.as(
                                "married",
                                said,
                                digits(marriage),
                                marriage.number().madeOn()));
                    case DerivedStatus.MarriedOnce once -> Optional.<Reason>empty();
                    case DerivedStatus.OnAnnulledAct(var marriage)
                    when status != MaritalStatus.SINGLE ->
                        Optional.of(reason.as(
                                "annulled",
                                said,
                                digits(marriage),
                                marriage.number().madeOn()));
                    case DerivedStatus.OnAnnulledAct annulled -> Optional.<Reason>empty();
                    case DerivedStatus.NotProvable() -> Optional.<Reason>empty();
                })
                .map(found -> new Verdict.BackOffice(List.of(found)));
    }

    /** Whether the spouse in the register is somebody else than the one whom the act names. */
    private static boolean isOfAnother(Facts facts, DerivedStatus.Proved proved) {
        return proved.status() == MaritalStatus.MARRIED
                && proved.spouseId() != null
                && facts.family()
                        .spouse()
                        .filter(spouse -> !Objects.equals(spouse.personId(), proved.spouseId()))
                        .isPresent();
    }

    private static String digits(CivilStatusAct act) {
        return act.number().digits();
    }
}
