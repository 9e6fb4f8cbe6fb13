package bg.gishe.platform;

/** What an official may do here; one account may have several. */
public enum Role {
    CLERK,
    BACK_OFFICE,
    CIVIL_STATUS_OFFICIAL,
    ACCOUNTANT,
    SECRETARY,
    AUDITOR,
    ADMIN
}
