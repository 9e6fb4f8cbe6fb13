package bg.gishe.counter;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.PersonalNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, and by what right, as the request keeps it; the numbers masked.
 *
 * @param birthDate of who has no number
 */
public record RequestAsker(
        String relation,
        String name,
        @Nullable String maskedNumber,
        @Nullable LocalDate birthDate,
        Shown shown,
        Proof proof,
        @Nullable Behind behind) {

    /** The identity document that was looked at, and whether the official said so. */
    public record Shown(
            @Nullable String kind,
            @Nullable String number,
            @Nullable String issuer,
            boolean checked) {}

    /** The document that gave the right. */
    public record Proof(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable LocalDate validUntil,
            @Nullable String issuer) {}

    /** Who stood behind whoever asked: the number masked, or that of an opinion. */
    public record Behind(
            Kind kind,
            @Nullable String name,
            @Nullable String number,
            @Nullable LocalDate date) {

        /** In what they stood behind them. */
        public enum Kind {
            CONSENT,
            HEIR,
            OPINION
        }
    }

    static RequestAsker read(ResultSet row) throws SQLException {
        return new RequestAsker(
                row.getString("relation"),
                row.getString("applicant_name"),
                masked(row.getString("applicant_number")),
                row.getObject("applicant_birth_date", LocalDate.class),
                new Shown(
                        row.getString("identity_document_kind"),
                        row.getString("identity_document_number"),
                        row.getString("identity_document_issuer"),
                        row.getBoolean("identity_checked")),
                new Proof(
                        row.getString("authority_number"),
                        row.getObject("authority_date", LocalDate.class),
                        row.getObject("authority_valid_until", LocalDate.class),
                        row.getString("authority_notary")),
                behind(row));
    }

    private static @Nullable Behind behind(ResultSet row) throws SQLException {
        String number = row.getString("backing_number");
        if (number == null) {
            return null;
        }
        Behind.Kind kind = switch (ApplicantRelation.valueOf(row.getString("relation"))) {
            case PLACED_WITH -> Behind.Kind.OPINION;
            case PROXY -> Behind.Kind.HEIR;
            default -> Behind.Kind.CONSENT;
        };
        return new Behind(
                kind,
                row.getString("backing_name"),
                kind == Behind.Kind.OPINION ? "№ " + number : masked(number),
                row.getObject("backing_date", LocalDate.class));
    }

    private static @Nullable String masked(@Nullable String number) {
        return number == null ? null : new PersonalNumber.Disputed(number).masked();
    }
}
