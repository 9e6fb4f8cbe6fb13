package bg.gishe.acts;

import bg.gishe.people.Ekatte;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act of birth, marriage or death with its marginal notes (ЗГР, чл. 34–75).
 *
 * @param entered false when only number and date are known and the content stands on paper
 * @param restrictionReason why nobody may be given an extract at the desk, or null
 * @param annulment by which a court annulled the act, or null
 * @param parties the people of the act as it was made; notes may name others, see {@link #partiesInForce()}
 */
public record CivilStatusAct(
        long id,
        ActKind kind,
        ActNumber number,
        Registry registry,
        boolean entered,
        Event event,
        Particulars particulars,
        Original original,
        @Nullable String restrictionReason,
        @Nullable Annulment annulment,
        List<ActParty> parties,
        List<MarginalNote> notes) {

    /**
     * The register in which the act was made and is kept.
     *
     * @param place the settlement as it was called on the day of the act, e.g. "гр. Стара Загора"
     * @param municipalityCode municipality that keeps the act
     */
    public record Registry(Ekatte ekatte, String place, String municipalityCode, String municipality) {}

    /** The birth, marriage or death. */
    public record Event(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place) {}

    /**
     * What the act says beside the event and the people.
     *
     * @param propertyRegime of the spouses, or null where it is none of a marriage
     * @param origin from what the act was made when not of its event here, or null
     * @param lateGround why the act was made after the term, or null
     */
    public record Particulars(
            @Nullable String declarant,
            @Nullable String supportingDocument,
            @Nullable String propertyRegime,
            @Nullable String official,
            @Nullable ActOrigin origin,
            @Nullable String lateGround) {

        /** Nothing is known. */
        public static final Particulars NONE = new Particulars(null, null, null, null, null, null);
    }

    /**
     * What is handed over once and free of charge.
     *
     * @param firstExtractOn day of the first extract of a death act, or null
     * @param due whether it waits to be handed over; an act from elsewhere had its own handed over there, unless its row says otherwise
     */
    public record Original(@Nullable LocalDate firstExtractOn, boolean due) {

        /** Nothing was handed over, and nothing waits. */
        public static final Original NONE = new Original(null, false);
    }

    /**
     * A court's annulment of the act.
     *
     * @param ground the court's decision
     */
    public record Annulment(LocalDate on, String ground) {}

    /** The acts of one kind that are about this person, the newest event first. */
    public static List<CivilStatusAct> about(long personId, ActKind kind, List<CivilStatusAct> acts) {
        return acts.stream()
                .filter(act -> act.kind == kind && act.isAbout(personId))
                .sorted(Comparator.comparing(
                                (CivilStatusAct act) -> act.eventInForce().date())
                        .reversed())
                .toList();
    }

    /** Whether the person is a principal of the act. */
    public boolean isAbout(long personId) {
        return parties.stream()
                .anyMatch(party ->
                        party.role().isPrincipal() && party.personId() != null && party.personId() == personId);
    }

    /**
     * The act as it stood at the end of the day: with the notes entered until then and the restriction of then; empty before its making.
     * Whether an original certificate was still due on the day is not kept, so that it is said as of today.
     *
     * @param restrictions all restrictions of access to the act
     */
    public Optional<CivilStatusAct> asOf(LocalDate day, List<ActRegister.Restriction> restrictions) {
        if (day.isBefore(number.madeOn())) {
            return Optional.empty();
        }
        LocalDate firstExtract = original.firstExtractOn();
        boolean extracted = firstExtract != null && !firstExtract.isAfter(day);
        String restricted = restrictions.stream()
                .filter(restriction -> restriction.isOpenAfter(day))
                .map(ActRegister.Restriction::reason)
                .reduce((one, other) -> one + "; " + other)
                .orElse(null);
        return Optional.of(new CivilStatusAct(
                id,
                kind,
                number,
                registry,
                entered,
                event,
                particulars,
                extracted ? original : new Original(null, original.due() || firstExtract != null),
                restricted,
                annulment == null || annulment.on().isAfter(day) ? null : annulment,
                parties,
                notes.stream().filter(note -> !note.notedOn().isAfter(day)).toList()));
    }

    /** The people of the act after the notes on it, by their roles; the words of the act itself stay in {@link #parties}. */
    public List<ActParty> partiesInForce() {
        Map<PartyRole, ActParty> named = new EnumMap<>(PartyRole.class);
        parties.forEach(party -> named.put(party.role(), party));
        notes.forEach(note -> {
            note.ended().forEach(named::remove);
            note.parties().stream()
                    .filter(party -> !party.role().isSpouse())
                    .forEach(party -> named.put(party.role(), party));
            note.corrections()
                    .forEach(correction ->
                            named.computeIfPresent(correction.role(), (role, party) -> correction.in(party)));
        });
        return List.copyOf(named.values());
    }

    /**
     * The act as documents say it: the people after the notes on it, but the child by its first names where the documents tell that they
     * were changed; and no note that would tell of an adoption.
     */
    public CivilStatusAct forDocuments() {
        boolean tellsBothNames = notes.stream().anyMatch(note -> note.kind() == MarginalNote.Kind.NAME_CHANGE)
                && notes.stream().noneMatch(MarginalNote::secret);
        return new CivilStatusAct(
                id,
                kind,
                number,
                registry,
                entered,
                eventInForce(),
                particulars,
                original,
                restrictionReason,
                annulment,
                partiesInForce().stream()
                        .map(party -> tellsBothNames && party.role() == PartyRole.CHILD
                                ? party.named(
                                        party(PartyRole.CHILD).orElse(party).names())
                                : party)
                        .toList(),
                notes.stream().filter(note -> !note.secret()).toList());
    }

    /** The event as it is after the corrections of its day, and of the place of a birth. */
    public Event eventInForce() {
        return new Event(
                corrected(kind.isBirth() ? Correction.Field.BIRTH_DATE : Correction.Field.EVENT_DATE)
                        .map(LocalDate::parse)
                        .orElse(event.date()),
                event.time(),
                kind.isBirth() ? corrected(Correction.Field.BIRTH_PLACE).orElse(event.place()) : event.place());
    }

    /** The day of the event in force. */
    public LocalDate day() {
        return eventInForce().date();
    }

    private Optional<String> corrected(Correction.Field field) {
        return notes.stream()
                .flatMap(note -> note.corrections().stream())
                .filter(one -> one.role().isPrincipal() && one.field() == field)
                .reduce((first, last) -> last)
                .map(Correction::becomes);
    }

    /** The note by which a marriage ended, where there is one. */
    public Optional<MarginalNote> end() {
        return notes.stream().filter(note -> note.kind().endsMarriage()).findFirst();
    }

    /** Whom the act names in the role after the notes on it. */
    public Optional<ActParty> partyInForce(PartyRole role) {
        return partiesInForce().stream().filter(party -> party.role() == role).findFirst();
    }

    /** Whether the notes name other people, or the same ones otherwise, than the act. */
    public boolean isChangedByNotes() {
        return notes.stream()
                .anyMatch(note ->
                        note.parties().stream().anyMatch(party -> !party.role().isSpouse())
                                || !note.ended().isEmpty()
                                || !note.corrections().isEmpty());
    }

    /** Whether it is a death act whose first extract was not handed over yet, and may be. */
    public boolean awaitsFirstExtract() {
        return kind == ActKind.DEATH && awaitsOriginal();
    }

    /** Whether what is handed over once and free of charge, the original or the first extract, was not yet, and may be. */
    public boolean awaitsOriginal() {
        return original.due() && entered && !isAnnulled() && restrictionReason == null;
    }

    /** Whether a court annulled it. */
    public boolean isAnnulled() {
        return annulment != null;
    }

    /** The people whom the act is about, by their keys in the population register. */
    public List<Long> principals() {
        return parties.stream()
                .filter(party -> party.role().isPrincipal())
                .map(ActParty::personId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The party in the role. */
    public Optional<ActParty> party(PartyRole role) {
        return parties.stream().filter(party -> party.role() == role).findFirst();
    }
}
