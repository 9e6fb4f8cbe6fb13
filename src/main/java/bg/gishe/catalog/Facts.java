package bg.gishe.catalog;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.people.Family;
import bg.gishe.people.Person;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that the rules need to know to judge one service for one person.
 *
 * @param act the act that the document would certify; empty for a document from the population register or when none is known
 * @param practice what the municipality has decided about instant service
 * @param today the day of asking
 */
public record Facts(Person subject, Family family, Optional<CivilStatusAct> act, IssuingPractice practice, LocalDate today) {}
