package bg.gishe.requests;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, in what right, and by which documents they are known.
 *
 * @param personId the applicant in the population register: told, or found by the number
 * @param name the names in the register where it knows the number, else as written down at the desk
 * @param number ЕГН or ЛНЧ as written; null for an authority, and for whoever has none
 * @param birthDate day of birth of a person who has neither (Наредба № РД-02-20-6, Приложение № 1)
 * @param authority the document that gives the right, where one does
 * @param backing who stands behind the applicant, where somebody has to
 */
@Embeddable
public record Applicant(
        @Enumerated(EnumType.STRING) @Column(name = "relation", updatable = false)
        ApplicantRelation relation,

        @Column(name = "applicant_person_id", updatable = false) @Nullable
        Long personId,

        @Column(name = "applicant_name", updatable = false) String name,

        @Column(name = "applicant_number", updatable = false) @Nullable
        String number,

        @Column(name = "applicant_birth_date", updatable = false) @Nullable
        LocalDate birthDate,

        @Embedded IdentityCheck identity,
        @Embedded Authority authority,
        @Embedded Backing backing) {

    /** What of the three was not stored, nothing of it being known, is nothing. */
    public Applicant(
            ApplicantRelation relation,
            @Nullable Long personId,
            String name,
            @Nullable String number,
            @Nullable LocalDate birthDate,
            @Nullable IdentityCheck identity,
            @Nullable Authority authority,
            @Nullable Backing backing) {
        this.relation = relation;
        this.personId = personId;
        this.name = name;
        this.number = number;
        this.birthDate = birthDate;
        this.identity = Objects.requireNonNullElse(identity, IdentityCheck.NONE);
        this.authority = Objects.requireNonNullElse(authority, Authority.NONE);
        this.backing = Objects.requireNonNullElse(backing, Backing.NONE);
    }

    /** Whoever has shown nothing yet. */
    public static Applicant of(
            ApplicantRelation relation, @Nullable Long personId, String name, @Nullable String number) {
        return new Applicant(relation, personId, name, number, null, null, null, null);
    }

    /** The same, known in the population register, whose names stand for those that were said. */
    public Applicant knownAs(long person, String names) {
        return new Applicant(relation, person, names, number, birthDate, identity, authority, backing);
    }

    /** The same, as the register has this person. */
    public Applicant knownAs(Person person) {
        return knownAs(person.id(), person.names().full());
    }

    /** The same, who has no number and says when they were born. */
    public Applicant born(@Nullable LocalDate day) {
        return new Applicant(relation, personId, name, number, day, identity, authority, backing);
    }

    /** The same, who showed who they are. */
    public Applicant identifiedBy(IdentityCheck check) {
        return new Applicant(relation, personId, name, number, birthDate, check, authority, backing);
    }

    /** The same, who showed what gives them the right. */
    public Applicant entitledBy(Authority document) {
        return new Applicant(relation, personId, name, number, birthDate, identity, document, backing);
    }

    /** The same, behind whom somebody stands. */
    public Applicant backedBy(Backing somebody) {
        return new Applicant(relation, personId, name, number, birthDate, identity, authority, somebody);
    }

    @Override
    public String toString() {
        return "Applicant[" + relation + "]";
    }
}
