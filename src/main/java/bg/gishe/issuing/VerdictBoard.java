package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Verdict;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.tariff.Tariff;
import java.util.List;
import java.util.Optional;

/** What can be done for one person, service by service, in the order of the catalogue. */
public record VerdictBoard(CaseFile file, Tariff tariff, List<Line> lines) {

    /**
     * One service for this person.
     *
     * @param act the act that would be certified
     * @param fee the ordinary fee of one copy at the desk; empty where the ordinance has no price
     */
    public record Line(
            AdministrativeService service, Verdict verdict, Optional<CivilStatusAct> act, Optional<FeeQuote> fee) {

        /** Whether the document can be put into the basket. */
        public boolean isAtOnce() {
            return verdict instanceof Verdict.AtOnce;
        }
    }

    /** The line of the service. */
    public Optional<Line> line(ServiceCode code) {
        return lines.stream().filter(line -> line.service().code().equals(code)).findFirst();
    }
}
