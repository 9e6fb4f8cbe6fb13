package bg.gishe.duplicates;

import bg.gishe.people.MaritalStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a merge keeps so that it can be undone.
 *
 * @param moved keys of what was moved to the surviving record, by the names of the links
 * @param before the surviving record before the merge
 * @param after the surviving record after the merge
 * @param links all that pointed to the surviving record after the merge
 */
record MergeTrace(Map<String, List<String>> moved, Status before, Status after, Map<String, List<String>> links) {

    /** What of the record itself a merge may change. */
    record Status(MaritalStatus maritalStatus, @Nullable LocalDate deathDate) {}

    /** Names of the links that are no longer as the merge left them, and "record" for the record itself. */
    List<String> builtOn(Status now, Map<String, List<String>> linksNow) {
        Map<String, Boolean> changed = new TreeMap<>();
        linksNow.forEach((name, keys) -> changed.put(name, !keys.equals(links.getOrDefault(name, List.of()))));
        changed.put("record", !now.equals(after));
        return changed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
