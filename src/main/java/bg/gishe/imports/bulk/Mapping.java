package bg.gishe.imports.bulk;

import bg.gishe.imports.Field;
import bg.gishe.imports.Subject;
import bg.gishe.platform.CleanText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column of a file gives which field.
 *
 * @param headings field to heading; a field without one is given by no column
 */
public record Mapping(Map<String, String> headings, Subject subject, List<String> file) {

    /** The mapping that the headings of the file suggest, or what was chosen or saved before as far as the file has it. */
    static Mapping suggested(Subject subject, List<String> file, Map<String, String> saved) {
        Map<String, String> headings = new LinkedHashMap<>();
        for (Field field : subject.fields()) {
            file.stream()
                    .filter(heading -> !heading.isEmpty())
                    .filter(heading -> heading.equals(saved.get(field.name()))
                            || (saved.isEmpty() && field.headings().contains(simple(heading))))
                    .findFirst()
                    .ifPresent(heading -> headings.put(field.name(), heading));
        }
        return new Mapping(headings, subject, file);
    }

    /** Whether rows can be read by it. */
    public boolean isComplete() {
        return missing().isEmpty() && !lacksOneOf();
    }

    /** How many fields have a column. */
    public int known() {
        return headings.size();
    }

    /** Whether the subject asks for one of several fields, such as a number of a person, and no column gives any. */
    public boolean lacksOneOf() {
        return subject.lacksOneOf(headings);
    }

    /** The required fields that no column gives. */
    public List<Field> missing() {
        return subject.fields().stream()
                .filter(field -> field.required() && !headings.containsKey(field.name()))
                .toList();
    }

    /** The mapping with the place of each field's column found, for reading many rows. */
    Mapping.Places places() {
        int[] places = subject.fields().stream()
                .mapToInt(field -> headings.containsKey(field.name()) ? file.indexOf(headings.get(field.name())) : -1)
                .toArray();
        return new Places(places);
    }

    /** Column numbers by field. */
    record Places(int[] places) {

        /** The cleaned texts of a row, one for each field of the subject. */
        List<String> texts(List<String> cells) {
            String[] texts = new String[places.length];
            for (int i = 0; i < places.length; i++) {
                int place = places[i];
                texts[i] = place < 0 || place >= cells.size()
                        ? ""
                        : CleanText.of(cells.get(place)).strip();
            }
            return List.of(texts);
        }
    }

    private static String simple(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    }
}
