package bg.gishe.certificates.facts;

import java.util.Locale;

/**
 * Every version of every template of a document, and the facts that it prints. Named as its file: marital-status-2 is MARITAL_STATUS_2.
 * A version that has printed a document never changes; what is to be printed otherwise is the next one.
 */
public enum TemplateVersion {
    MARITAL_STATUS_1(MaritalFacts.StatusAlone.class),
    MARITAL_STATUS_2(MaritalFacts.Status.class),
    MARITAL_STATUS_3(MaritalFacts.StatusAlone.class),
    MARITAL_STATUS_FAMILY_1(MaritalFacts.HouseholdAlone.class),
    MARITAL_STATUS_FAMILY_2(MaritalFacts.Household.class),
    MARITAL_STATUS_FAMILY_3(MaritalFacts.HouseholdOfToday.class),
    CHILDREN_OF_MOTHER_1(PersonFacts.AllChildrenOfMother.class),
    CHILDREN_OF_MOTHER_2(PersonFacts.ChildrenOfMother.class),
    CHILDREN_OF_MOTHER_3(PersonFacts.ChildrenOfMother.class),
    LEGAL_RESTRICTION_1(PersonFacts.RestrictionsUntitled.class),
    LEGAL_RESTRICTION_2(PersonFacts.Restrictions.class),
    LEGAL_RESTRICTION_3(PersonFacts.Restrictions.class),
    PERMANENT_ADDRESS_1(AddressFacts.PermanentAlone.class),
    PERMANENT_ADDRESS_2(AddressFacts.Permanent.class),
    PERMANENT_ADDRESS_3(AddressFacts.Permanent.class),
    CURRENT_ADDRESS_1(AddressFacts.CurrentAlone.class),
    CURRENT_ADDRESS_2(AddressFacts.Current.class),
    CURRENT_ADDRESS_3(AddressFacts.Current.class),
    PERMANENT_ADDRESS_CHANGES_1(AddressFacts.PermanentChanges.class),
    PERMANENT_ADDRESS_CHANGES_2(AddressFacts.PermanentChanges.class),
    PERMANENT_ADDRESS_CHANGES_3(AddressFacts.PermanentChanges.class),
    CURRENT_ADDRESS_CHANGES_1(AddressFacts.CurrentChanges.class),
    CURRENT_ADDRESS_CHANGES_2(AddressFacts.CurrentChanges.class),
    CURRENT_ADDRESS_CHANGES_3(AddressFacts.CurrentChanges.class),
    NAMES_IDENTITY_1(PersonFacts.NamesIdentity.class),
    NAMES_IDENTITY_2(PersonFacts.NamesIdentity.class),
    BIRTH_CERTIFICATE_1(BirthFacts.CertificateAtBirth.class),
    BIRTH_CERTIFICATE_2(BirthFacts.CertificateOfOrigin.class),
    BIRTH_CERTIFICATE_3(BirthFacts.Certificate.class),
    BIRTH_CERTIFICATE_4(BirthFacts.CertificateInForce.class),
    BIRTH_ORIGINAL_1(BirthFacts.CertificateOfOrigin.class),
    BIRTH_ORIGINAL_2(BirthFacts.Certificate.class),
    BIRTH_ORIGINAL_3(BirthFacts.CertificateInForce.class),
    BIRTH_EXTRACT_1(BirthFacts.ExtractOfOrigin.class),
    BIRTH_EXTRACT_2(BirthFacts.Extract.class),
    BIRTH_EXTRACT_3(BirthFacts.ExtractInForce.class),
    MARRIAGE_CERTIFICATE_1(MarriageFacts.Certificate.class),
    MARRIAGE_CERTIFICATE_2(MarriageFacts.CertificateInForce.class),
    MARRIAGE_ORIGINAL_1(MarriageFacts.Certificate.class),
    MARRIAGE_ORIGINAL_2(MarriageFacts.CertificateInForce.class),
    MARRIAGE_EXTRACT_1(MarriageFacts.ExtractInOrder.class),
    MARRIAGE_EXTRACT_2(MarriageFacts.Extract.class),
    MARRIAGE_EXTRACT_3(MarriageFacts.ExtractInForce.class),
    DEATH_EXTRACT_1(DeathFacts.Extract.class),
    DEATH_EXTRACT_2(DeathFacts.ExtractInForce.class);

    private final Class<? extends CertifiedFacts> facts;

    TemplateVersion(Class<? extends CertifiedFacts> facts) {
        this.facts = facts;
    }

    /**
     * The version of the template.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    public static TemplateVersion of(String template, int version) {
        return valueOf((template + "-" + version).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** What it prints. */
    public Class<? extends CertifiedFacts> facts() {
        return facts;
    }

    /** Whether it is a document from an act; the others are from the population register. */
    public boolean isFromAct() {
        return ActFacts.class.isAssignableFrom(facts);
    }

    /** Name of its file. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
