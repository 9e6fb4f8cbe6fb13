package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.people.Places;
import bg.gishe.platform.Municipality;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chooses from a case what a document prints of it; nothing else reaches the snapshot, the paper and the attached XML. */
@Component
class DocumentFacts {

    private final Places places;
    private final String home;

    DocumentFacts(Places places, Municipality municipality) {
        this.places = places;
        this.home = municipality.code();
    }

    /**
     * What this version of a document says of the case.
     *
     * @param act the act that it certifies; empty where it certifies none
     * @throws java.util.NoSuchElementException when the document is from an act and there is none
     */
    CertifiedFacts of(TemplateVersion document, CaseFile file, Optional<CivilStatusAct> act) {
        return document.isFromAct() ? ofAct(document, file, act) : ofRegister(document, file);
    }

    private CertifiedFacts ofRegister(TemplateVersion document, CaseFile file) {
        return switch (document) {
            case MARITAL_STATUS_1 -> before(file).statusAlone();
            case MARITAL_STATUS_2 -> before(file).status();
            case MARITAL_STATUS_3 -> today(file).statusAlone();
            case MARITAL_STATUS_FAMILY_1 -> before(file).householdAlone();
            case MARITAL_STATUS_FAMILY_2 -> before(file).household();
            case MARITAL_STATUS_FAMILY_3 -> today(file).householdOfToday();
            case CHILDREN_OF_MOTHER_1 -> before(file).allChildren();
            case CHILDREN_OF_MOTHER_2 -> before(file).bornChildren();
            case CHILDREN_OF_MOTHER_3 -> today(file).bornChildren();
            case LEGAL_RESTRICTION_1 -> before(file).restrictionsUntitled();
            case LEGAL_RESTRICTION_2 -> before(file).restrictions();
            case LEGAL_RESTRICTION_3 -> today(file).restrictions();
            case PERMANENT_ADDRESS_1 -> before(file).permanentAddressAlone();
            case PERMANENT_ADDRESS_2 -> before(file).permanentAddress();
            case PERMANENT_ADDRESS_3 -> today(file).permanentAddress();
            case CURRENT_ADDRESS_1 -> before(file).currentAddressAlone();
            case CURRENT_ADDRESS_2 -> before(file).currentAddress();
            case CURRENT_ADDRESS_3 -> today(file).currentAddress();
            case PERMANENT_ADDRESS_CHANGES_1, PERMANENT_ADDRESS_CHANGES_2 ->
                before(file).permanentAddresses();
            case PERMANENT_ADDRESS_CHANGES_3 -> today(file).permanentAddresses();
            case CURRENT_ADDRESS_CHANGES_1, CURRENT_ADDRESS_CHANGES_2 ->
                before(file).currentAddresses();
            case CURRENT_ADDRESS_CHANGES_3 -> today(file).currentAddresses();
            case NAMES_IDENTITY_1 -> before(file).namesIdentity();
            case NAMES_IDENTITY_2 -> today(file).namesIdentity();
            default -> throw new IllegalArgumentException(document + " is from an act");
        };
    }

    private CertifiedFacts ofAct(TemplateVersion document, CaseFile file, Optional<CivilStatusAct> act) {
        return switch (document) {
            case BIRTH_CERTIFICATE_1 -> before(file, act).birthAsEntered();
            case BIRTH_CERTIFICATE_2, BIRTH_ORIGINAL_1 -> before(file, act).birthOfOrigin();
            case BIRTH_CERTIFICATE_3, BIRTH_ORIGINAL_2 -> before(file, act).birth();
            case BIRTH_CERTIFICATE_4, BIRTH_ORIGINAL_3 -> today(file, act).birth();
            case BIRTH_EXTRACT_1 -> before(file, act).birthExtractOfOrigin();
            case BIRTH_EXTRACT_2 -> before(file, act).birthExtract();
            case BIRTH_EXTRACT_3 -> today(file, act).birthExtract();
            case MARRIAGE_CERTIFICATE_1, MARRIAGE_ORIGINAL_1 ->
                before(file, act).marriage();
            case MARRIAGE_CERTIFICATE_2, MARRIAGE_ORIGINAL_2 -> today(file, act).marriage();
            case MARRIAGE_EXTRACT_1 -> before(file, act).marriageExtractInOrder();
            case MARRIAGE_EXTRACT_2 -> before(file, act).marriageExtract();
            case MARRIAGE_EXTRACT_3 -> today(file, act).marriageExtract();
            case DEATH_EXTRACT_1 -> before(file, act).deathExtract();
            case DEATH_EXTRACT_2 -> today(file, act).deathExtract();
            default -> throw new IllegalArgumentException(document + " is from the register");
        };
    }

    private FactsFromRegister today(CaseFile file) {
        return FactsFromRegister.byForms(file, places::inFull);
    }

    private ActInForce today(CaseFile file, Optional<CivilStatusAct> act) {
        return new ActInForce(file.person(), act.orElseThrow(), places::inFull);
    }

    private FactsFromRegister before(CaseFile file) {
        return FactsFromRegister.before(file, home);
    }

    private static FactsFromAct before(CaseFile file, Optional<CivilStatusAct> act) {
        return new FactsFromAct(file.person(), act.orElseThrow());
    }
}
