package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.certificates.facts.TemplateVersion;
import java.util.Optional;

/** Chooses from a case what a document prints of it; nothing else reaches the snapshot, the paper and the attached XML. */
final class DocumentFacts {

    private DocumentFacts() {}

    /**
     * What this version of a document says of the case.
     *
     * @param act the act that it certifies; empty where it certifies none
     * @param home code of the municipality
     * @throws java.util.NoSuchElementException when the document is from an act and there is none
     */
    static CertifiedFacts of(TemplateVersion document, CaseFile file, Optional<CivilStatusAct> act, String home) {
        return switch (document) {
            case MARITAL_STATUS_1 -> register(file, home).statusAlone();
            case MARITAL_STATUS_2 -> register(file, home).status();
            case MARITAL_STATUS_FAMILY_1 -> register(file, home).householdAlone();
            case MARITAL_STATUS_FAMILY_2 -> register(file, home).household();
            case CHILDREN_OF_MOTHER_1 -> register(file, home).allChildren();
            case CHILDREN_OF_MOTHER_2 -> register(file, home).bornChildren();
            case LEGAL_RESTRICTION_1 -> register(file, home).restrictionsUntitled();
            case LEGAL_RESTRICTION_2 -> register(file, home).restrictions();
            case PERMANENT_ADDRESS_1 -> register(file, home).permanentAddressAlone();
            case PERMANENT_ADDRESS_2 -> register(file, home).permanentAddress();
            case CURRENT_ADDRESS_1 -> register(file, home).currentAddressAlone();
            case CURRENT_ADDRESS_2 -> register(file, home).currentAddress();
            case PERMANENT_ADDRESS_CHANGES_1, PERMANENT_ADDRESS_CHANGES_2 ->
                register(file, home).permanentAddresses();
            case CURRENT_ADDRESS_CHANGES_1, CURRENT_ADDRESS_CHANGES_2 ->
                register(file, home).currentAddresses();
            case NAMES_IDENTITY_1 -> register(file, home).namesIdentity();
            case BIRTH_CERTIFICATE_1 -> act(file, act).birthAsEntered();
            case BIRTH_CERTIFICATE_2, BIRTH_ORIGINAL_1 -> act(file, act).birthOfOrigin();
            case BIRTH_CERTIFICATE_3, BIRTH_ORIGINAL_2 -> act(file, act).birth();
            case BIRTH_EXTRACT_1 -> act(file, act).birthExtractOfOrigin();
            case BIRTH_EXTRACT_2 -> act(file, act).birthExtract();
            case MARRIAGE_CERTIFICATE_1, MARRIAGE_ORIGINAL_1 -> act(file, act).marriage();
            case MARRIAGE_EXTRACT_1 -> act(file, act).marriageExtractInOrder();
            case MARRIAGE_EXTRACT_2 -> act(file, act).marriageExtract();
            case DEATH_EXTRACT_1 -> act(file, act).deathExtract();
        };
    }

    private static FactsFromRegister register(CaseFile file, String home) {
        return new FactsFromRegister(file, home);
    }

    private static FactsFromAct act(CaseFile file, Optional<CivilStatusAct> act) {
        return new FactsFromAct(file.person(), act.orElseThrow());
    }
}
