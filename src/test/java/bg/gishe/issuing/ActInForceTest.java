package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.ActParty;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.Correction;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.PartyRole;
import bg.gishe.certificates.facts.BirthFacts;
import bg.gishe.certificates.facts.DeathFacts;
import bg.gishe.certificates.facts.MarriageFacts;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protects: duplicates and extracts say the last state of an act, and of a marriage that it has ended and when (ЗГР, чл. 80; Н-9, чл. 63, 67). */
class ActInForceTest {

    private static final LocalDate DAY = LocalDate.of(2011, 11, 22);
    private static final LocalDate ENDED = LocalDate.of(2019, 3, 4);

    @Test
    void aCorrectedPlaceAndSexStandInTheirPlacesAndNothingTellsWhatTheyWere() {
        BirthFacts.CertificateInForce said = (BirthFacts.CertificateInForce) of(birth(corrected(
                        new Correction(PartyRole.CHILD, Correction.Field.BIRTH_PLACE, "гр. Раднево", "гр. Чирпан"),
                        new Correction(PartyRole.CHILD, Correction.Field.SEX, "MALE", "FEMALE"))))
                .birth();

        assertThat(said.act().eventPlace()).isEqualTo("гр. Чирпан, община Чирпан");
        assertThat(Objects.requireNonNull(said.act().parties().child()).sex()).isEqualTo(Sex.FEMALE);
        assertThat(said.act().notes()).isEmpty();
        assertThat(said.toString()).doesNotContain("Раднево");
    }

    @Test
    void ofAChangedNameOnlyTheNewOneIsSaid() {
        MarginalNote change = note(
                MarginalNote.Kind.NAME_CHANGE,
                List.of(party(PartyRole.CHILD, new PersonNames("Иван", "Георгиев", "Новофамилов"), null)),
                List.of());

        BirthFacts.ExtractInForce said =
                (BirthFacts.ExtractInForce) of(birth(change)).birthExtract();

        assertThat(said.people().getFirst().names()).isEqualTo("Иван Георгиев Новофамилов");
        assertThat(said.act().declarant()).isEqualTo("д-р Колева, МБАЛ");
        assertThat(said.act().document()).isEqualTo("съобщение № 77 / 22.11.2011 г.");
    }

    @Test
    void anExtractOfAMarriageThatEndedByDivorceSaysWhenAndWhatNameCameBack() {
        MarginalNote divorce = note(
                MarginalNote.Kind.DIVORCE,
                List.of(party(PartyRole.SPOUSE_2, new PersonNames("Мария", "Стоянова", "Димова"), null)),
                List.of());

        MarriageFacts.ExtractedInForce act =
                ((MarriageFacts.ExtractInForce) of(marriage(divorce)).marriageExtract()).act();

        assertThat(act.ends())
                .containsExactly(new MarriageFacts.Ending(
                        ENDED, ENDED, "Отбелязване", "Решение № 1", List.of("Мария Стоянова Димова")));
        MarriageFacts.Spouse.InAct wife = Objects.requireNonNull(act.parties().second());
        assertThat(wife.names()).isEqualTo("Мария Стоянова Иванова");
        assertThat(wife.spouse().familyAfter()).isEqualTo("Петрова");
        assertThat(wife.maritalStatusText()).isEqualTo("вдовица");
        assertThat(wife.address()).isEqualTo("гр. Чирпан, ул. „Пета“ № 5");
        assertThat(act.witnesses()).containsExactly("Първи Свидетел Иванов", "Втора Свидетелка Петрова");
    }

    @Test
    void aMarriageUnmadeByCourtEndedTooAndADeathIsNotTold() {
        assertThat(((MarriageFacts.ExtractInForce)
                                of(marriage(note(MarginalNote.Kind.MARRIAGE_UNMADE, List.of(), List.of())))
                                        .marriageExtract())
                        .act()
                        .ends())
                .hasSize(1);
        assertThat(((MarriageFacts.ExtractInForce)
                                of(marriage(note(MarginalNote.Kind.DEATH_OF_SPOUSE, List.of(), List.of())))
                                        .marriageExtract())
                        .act()
                        .ends())
                .isEmpty();
    }

    @Test
    void aNameChangedByCourtIsTheOneBorneSinceTheMarriageAndTheOneBeforeStays() {
        MarginalNote change = note(
                MarginalNote.Kind.NAME_CHANGE,
                List.of(party(PartyRole.SPOUSE_2, new PersonNames("Марияна", "Стоянова", "Николова"), null)),
                List.of());

        MarriageFacts.Spouse wife = Objects.requireNonNull(
                ((MarriageFacts.CertificateInForce) of(marriage(change)).marriage())
                        .act()
                        .parties()
                        .second());

        assertThat(wife.names()).isEqualTo("Марияна Стоянова Иванова");
        assertThat(wife.familyAfter()).isEqualTo("Николова");
    }

    @Test
    void theDeadBearTheirCorrectedNumber() {
        CivilStatusAct death = with(
                Registers.act(ActKind.DEATH, DAY),
                List.of(party(PartyRole.DECEASED, new PersonNames("Иван", "Георгиев", "Петров"), null)),
                corrected(new Correction(PartyRole.DECEASED, Correction.Field.EGN, "7501020018", "7501020117")));

        DeathFacts.ExtractInForce said = (DeathFacts.ExtractInForce) of(death).deathExtract();

        assertThat(Objects.requireNonNull(said.act().parties().deceased()).egn())
                .isEqualTo("7501020117");
    }

    private static ActInForce of(CivilStatusAct act) {
        return new ActInForce(
                Registers.person(), act, place -> "гр. Чирпан".equals(place) ? "гр. Чирпан, община Чирпан" : place);
    }

    private static CivilStatusAct birth(MarginalNote note) {
        return with(
                Registers.act(ActKind.BIRTH, DAY),
                List.of(party(PartyRole.CHILD, new PersonNames("Иван", "Георгиев", "Петров"), null)),
                note);
    }

    private static CivilStatusAct marriage(MarginalNote note) {
        return with(
                Registers.act(ActKind.MARRIAGE, DAY),
                List.of(
                        party(PartyRole.SPOUSE_1, new PersonNames("Иван", "Георгиев", "Петров"), "Петров"),
                        party(PartyRole.SPOUSE_2, new PersonNames("Мария", "Стоянова", "Иванова"), "Петрова"),
                        party(PartyRole.WITNESS_1, new PersonNames("Първи", "Свидетел", "Иванов"), null),
                        party(PartyRole.WITNESS_2, new PersonNames("Втора", "Свидетелка", "Петрова"), null)),
                note);
    }

    private static CivilStatusAct with(CivilStatusAct act, List<ActParty> parties, MarginalNote note) {
        return new CivilStatusAct(
                act.id(),
                act.kind(),
                act.number(),
                act.registry(),
                true,
                act.event(),
                new CivilStatusAct.Particulars(
                        "д-р Колева, МБАЛ", "съобщение № 77 / 22.11.2011 г.", null, "М. И.", null, null),
                act.original(),
                null,
                null,
                parties,
                List.of(note));
    }

    private static MarginalNote corrected(Correction... corrections) {
        return note(MarginalNote.Kind.CORRECTION, List.of(), List.of(corrections));
    }

    private static MarginalNote note(MarginalNote.Kind kind, List<ActParty> parties, List<Correction> corrections) {
        return new MarginalNote(
                kind,
                ENDED,
                ENDED,
                "Решение № 1",
                "Отбелязване",
                null,
                null,
                null,
                false,
                parties,
                List.of(),
                corrections);
    }

    private static ActParty party(PartyRole role, PersonNames names, @Nullable String familyAfter) {
        boolean woman = role == PartyRole.SPOUSE_2;
        return new ActParty(
                role,
                1L,
                names,
                familyAfter,
                "7501020018",
                null,
                LocalDate.of(1975, 1, 2),
                "гр. Чирпан",
                woman ? Sex.FEMALE : Sex.MALE,
                "България",
                "гр. Чирпан, ул. „Пета“ № 5",
                woman ? MaritalStatus.WIDOWED : MaritalStatus.SINGLE);
    }
}
