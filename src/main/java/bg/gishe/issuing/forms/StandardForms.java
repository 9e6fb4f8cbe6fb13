package bg.gishe.issuing.forms;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.ActParty;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.PartyRole;
import bg.gishe.catalog.DocumentKind;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.StandardForm;
import bg.gishe.certificates.Snapshot;
import bg.gishe.people.Address;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import org.jspecify.annotations.Nullable;

/** Fills in a standard form from the facts of its document: only what the document itself says (Регламент (ЕС) 2016/1191, чл. 7). */
public final class StandardForms {

    /** The layout by which new forms are printed; forms of issued documents keep theirs. */
    private static final int LAYOUT = 1;

    /**
     * What the document certifies.
     *
     * @param namesNow the names by which a certificate from an older act calls the person, or null where the act's hold
     */
    public record Certified(
            String template,
            Person person,
            @Nullable CivilStatusAct act,
            @Nullable PersonNames namesNow) {

        boolean isExtract() {
            return DocumentKind.EXTRACT.isMadeBy(template);
        }
    }

    private final FormWords words;
    private final FormValues values;
    private final FormSections form;
    private final Certified certified;

    private StandardForms(FormLanguage language, Certified certified) {
        this.words = FormWords.in(language);
        this.values = new FormValues(language);
        this.form = new FormSections(words);
        this.certified = certified;
    }

    /** The form in this language and Bulgarian. */
    public static Snapshot.Form of(StandardForm kind, FormLanguage language, Certified certified) {
        StandardForms filled = new StandardForms(language, certified);
        switch (kind) {
            case BIRTH -> filled.birth(filled.act());
            case DEATH -> filled.death(filled.act());
            case MARRIAGE -> filled.marriage(filled.act());
            case MARITAL_STATUS -> filled.maritalStatus();
            case RESIDENCE -> filled.residence();
        }
        return new Snapshot.Form(
                kind.name(),
                kind.annex(),
                LAYOUT,
                language.code(),
                filled.words.standard(kind, certified.template()),
                filled.form.all());
    }

    private CivilStatusAct act() {
        return java.util.Objects.requireNonNull(certified.act(), "a form from an act has its act")
                .forDocuments();
    }

    private void birth(CivilStatusAct act) {
        ActParty child = act.party(PartyRole.CHILD).orElse(null);
        PersonNames atBirth = child == null ? certified.person().names() : child.names();
        form.section("birth");
        // An extract says the names of the act, and the change in its notes.
        PersonNames changed = certified.isExtract() ? null : certified.namesNow();
        names(changed == null ? atBirth : changed);
        if (changed != null) {
            form.entry("names-at-birth", values.name(atBirth.full()));
        }
        form.entry("number", number(child))
                .entry("sex", words.sex(child == null ? null : child.sex()))
                .entry("birth.day", values.date(act.event().date()));
        if (certified.isExtract()) {
            form.known("birth.hour", values.time(act.event().time()));
        }
        form.entry("birth.place", values.place(act.event().place()));
        if (certified.isExtract()) {
            form.entry("citizenship", values.country(child == null ? null : child.citizenship()));
        }
        parent("mother", act.party(PartyRole.MOTHER).orElse(null), null);
        parent("father", act.party(PartyRole.FATHER).orElse(null), words.of("unknown"));
        act.party(PartyRole.ADOPTIVE_MOTHER).ifPresent(adopter -> parent("adoptive-mother", adopter, null));
        act.party(PartyRole.ADOPTIVE_FATHER).ifPresent(adopter -> parent("adoptive-father", adopter, null));
        record(act);
    }

    private void parent(String heading, @Nullable ActParty parent, Snapshot.Form.@Nullable Text unknown) {
        form.section(heading);
        if (parent == null) {
            form.entry("names", unknown);
            return;
        }
        names(parent.names());
        if (certified.isExtract()) {
            form.entry("number", number(parent))
                    .entry("birth.day", values.date(parent.birthDate()))
                    .entry("citizenship", values.country(parent.citizenship()))
                    .entry("address", values.address(parent.address()));
        }
    }

    private void death(CivilStatusAct act) {
        ActParty dead = act.party(PartyRole.DECEASED).orElse(null);
        form.section("deceased");
        names(dead == null ? certified.person().names() : dead.names());
        form.entry("number", number(dead))
                .entry("sex", words.sex(dead == null ? null : dead.sex()))
                .entry("birth.day", values.date(dead == null ? null : dead.birthDate()))
                .entry("birth.place", values.place(dead == null ? null : dead.birthPlace()))
                .entry("citizenship", values.country(dead == null ? null : dead.citizenship()))
                .entry(
                        "marital-status",
                        dead == null || dead.maritalStatus() == null
                                ? null
                                : words.status(dead.maritalStatus(), dead.sex()))
                .entry("last-address", values.address(dead == null ? null : dead.address()))
                .section("death")
                .entry("death.day", values.date(act.event().date()))
                .known("death.hour", values.time(act.event().time()))
                .entry("death.place", values.place(act.event().place()));
        record(act);
    }

    private void marriage(CivilStatusAct act) {
        form.section("marriage").entry("marriage.day", values.date(act.event().date()));
        if (certified.isExtract()) {
            form.entry("marriage.place", values.place(act.event().place()))
                    .known(
                            "regime",
                            act.particulars().propertyRegime() == null
                                    ? null
                                    : words.of("regime." + act.particulars().propertyRegime()));
        }
        spouse("spouse.a", act.party(PartyRole.SPOUSE_1).orElse(null));
        spouse("spouse.b", act.party(PartyRole.SPOUSE_2).orElse(null));
        record(act);
    }

    private void spouse(String heading, @Nullable ActParty spouse) {
        form.section(heading)
                .entry(
                        "surname-before",
                        values.name(spouse == null ? null : spouse.names().family()))
                .entry("forenames", spouse == null ? null : forenames(spouse.names()))
                .entry("surname-after", values.name(spouse == null ? null : spouse.familyAfter()))
                .entry("number", number(spouse))
                .entry("birth.day", values.date(spouse == null ? null : spouse.birthDate()))
                .entry("birth.place", values.place(spouse == null ? null : spouse.birthPlace()))
                .entry("citizenship", values.country(spouse == null ? null : spouse.citizenship()));
    }

    private void maritalStatus() {
        person();
        form.entry("permanent-address", address(Address.Kind.PERMANENT))
                .section("status")
                .entry(
                        "marital-status",
                        words.status(
                                certified.person().maritalStatus(),
                                certified.person().sex()));
    }

    private void residence() {
        boolean permanent = certified.template().startsWith("permanent");
        person();
        form.section(permanent ? "domicile" : "residence")
                .entry(
                        permanent ? "permanent-address" : "current-address",
                        address(permanent ? Address.Kind.PERMANENT : Address.Kind.CURRENT))
                .known(
                        "address.since",
                        values.date(certified
                                .person()
                                .address(permanent ? Address.Kind.PERMANENT : Address.Kind.CURRENT)
                                .map(Address::since)
                                .orElse(null)));
    }

    private void person() {
        Person person = certified.person();
        form.section("person");
        names(person.names());
        form.entry(
                        "number",
                        person.number() instanceof PersonalNumber.Disputed
                                ? null
                                : values.plain(person.number().digits()))
                .entry("birth.day", values.date(person.birthDate()))
                .entry("birth.place", values.place(person.birthPlace()))
                .entry("citizenship", values.country(person.citizenship()));
    }

    private Snapshot.Form.@Nullable Text address(Address.Kind kind) {
        return values.address(
                certified.person().address(kind).map(Address::text).orElse(null));
    }

    private void names(PersonNames names) {
        form.entry("surname", values.name(names.family())).entry("forenames", forenames(names));
    }

    /** Own and father's name: the family name alone is a surname. */
    private Snapshot.Form.@Nullable Text forenames(PersonNames names) {
        return values.name(names.middle() == null ? names.given() : names.given() + " " + names.middle());
    }

    private Snapshot.Form.@Nullable Text number(@Nullable ActParty party) {
        return party == null ? null : values.plain(party.egn() != null ? party.egn() : party.lnch());
    }

    private void record(CivilStatusAct act) {
        form.section(
                        act.kind() == ActKind.MARRIAGE
                                ? "record.marriage"
                                : act.kind() == ActKind.BIRTH ? "record.birth" : "record.death")
                .entry("record.number", values.plain(act.number().digits()))
                .entry("record.day", values.date(act.number().madeOn()))
                .entry("record.place", values.place(act.registry().place()));
        for (MarginalNote note : act.notes()) {
            String kind = "note." + note.kind();
            Snapshot.Form.Text what = words.of(words.has(kind) ? kind : "note.OTHER");
            String day = java.util.Objects.requireNonNull(values.date(note.notedOn()))
                    .text();
            form.entry("note", new Snapshot.Form.Text(day + " – " + what.text(), what.translated()));
        }
    }
}
