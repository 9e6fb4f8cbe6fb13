package bg.gishe.counter.web;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.people.Relative;
import bg.gishe.platform.Format;
import bg.gishe.platform.Violation;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.AskedFor;
import bg.gishe.requests.Authority;
import bg.gishe.requests.Backing;
import bg.gishe.requests.IdentityCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A request as its own fields say it: filled in to be corrected, and read as corrected. */
final class AskedForm {

    private final VerdictBoard board;
    private final Format format;
    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    private AskedForm(VerdictBoard board, Format format) {
        this.board = board;
        this.format = format;
    }

    /** The fields filled in with what is asked for. */
    static BasketForm of(AskedFor asked, VerdictBoard board, Format format) {
        AskedForm form = new AskedForm(board, format);
        form.put("copies", Integer.toString(asked.copies()));
        form.put("purpose", asked.purpose());
        form.asker(asked.applicant());
        form.identity(asked.applicant().identity());
        form.authority(asked.applicant().authority());
        form.backing(asked.applicant());
        return new BasketForm(form.fields);
    }

    /** What is asked for as typed; it is worth something only without faults, which are added to the list. */
    static AskedFor read(BasketForm form, VerdictBoard board, List<Violation> faults) {
        Applicant applicant =
                new ApplicantForm(form, board.file().person(), board.file().family()).applicant();
        List<Violation> found = new ArrayList<>(BasketChoices.faultsOf(form));
        int copies = 0;
        try {
            copies = Integer.parseInt(form.text("copies").strip());
        } catch (NumberFormatException e) {
            found.add(Violation.of("copies", "counter.basket.copies.number"));
        }
        found.addAll(form.faults());
        faults.addAll(found.stream().distinct().toList());
        return new AskedFor(copies, BasketForm.orNull(form.text("purpose")), applicant);
    }

    private void asker(Applicant applicant) {
        AskerChoice chosen = AskerChoice.offered(
                        board.file().person(), board.file().family().relatives())
                .stream()
                .map(AskerChoice.Offered::choice)
                .filter(one -> one.relation() == applicant.relation()
                        && one.relativeId() != null
                        && one.relativeId().equals(applicant.personId()))
                .findFirst()
                .orElse(new AskerChoice(applicant.relation(), null));
        put("relation", chosen.value());
        if (chosen.relativeId() == null && applicant.relation() != ApplicantRelation.SELF) {
            put("number", applicant.number());
            put("name", applicant.name());
            put("birthDate", applicant.birthDate());
        }
    }

    private void identity(IdentityCheck identity) {
        put("documentKind", identity.kind());
        put("documentNumber", identity.number());
        put("documentIssuer", identity.issuer());
        put("identityChecked", identity.checked() ? "true" : null);
    }

    private void authority(Authority authority) {
        put("authorityNumber", authority.number());
        put("authorityDate", authority.date());
        put("authorityValidUntil", authority.validUntil());
        put("authorityNotary", authority.issuer());
    }

    private void backing(Applicant applicant) {
        Backing backing = applicant.backing();
        if (applicant.relation() == ApplicantRelation.PLACED_WITH) {
            put("opinionBody", backing.name());
            put("opinionNumber", backing.number());
            put("opinionDate", backing.date());
        } else if (applicant.relation() == ApplicantRelation.PROXY
                && !board.file().person().isAlive()) {
            put("heirNumber", backing.number());
        } else {
            put(
                    "consentBy",
                    board.file().family().relatives().stream()
                            .filter(one -> one.number().digits().equals(backing.number()))
                            .map(Relative::personId)
                            .findFirst()
                            .map(String::valueOf)
                            .orElse(null));
            put("consentNumber", backing.number());
            put("consentName", backing.name());
        }
    }

    private void put(String field, @Nullable LocalDate day) {
        put(field, day == null ? null : format.field(day));
    }

    private void put(String field, @Nullable String value) {
        if (value != null) {
            fields.add(field, value);
        }
    }
}
