package bg.gishe.imports.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.bulk.ActSubject;
import bg.gishe.acts.bulk.NoteSubject;
import bg.gishe.imports.Field;
import bg.gishe.imports.Subject;
import bg.gishe.people.bulk.PeopleSubject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Protects: a file with the usual headings needs no choice of columns. */
class MappingTest {

    static final List<Subject> SUBJECTS = List.of(
            PeopleSubject.PEOPLE,
            ActSubject.BIRTHS.subject(),
            ActSubject.MARRIAGES.subject(),
            ActSubject.DEATHS.subject(),
            NoteSubject.NOTES);

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void everyFieldIsKnownByItsUsualHeading(Subject subject) {
        List<String> headings = subject.fields().stream()
                .map(field -> field.headings().getFirst())
                .toList();

        Mapping mapping = Mapping.suggested(subject, headings, Map.of());

        assertThat(mapping.isComplete()).isTrue();
        assertThat(mapping.headings().keySet())
                .containsExactlyElementsOf(
                        subject.fields().stream().map(Field::name).toList());
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void fileThatNamesNobodyIsNotComplete(Subject subject) {
        assertThat(Mapping.suggested(subject, List.of("друго"), Map.of()).isComplete())
                .isFalse();
    }
}
