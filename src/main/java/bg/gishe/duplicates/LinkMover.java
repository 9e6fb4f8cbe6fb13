package bg.gishe.duplicates;

import bg.gishe.people.MergeObstacle;
import bg.gishe.people.PersonLink;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and moves whatever points to a person, in all modules; always in the transaction of a merge or its undoing. */
@Repository
class LinkMover {

    /** A link as an official reads it: a message and what follows it. */
    record Line(String message, String text) {}

    private final List<PersonLink> links;
    private final JdbcClient jdbc;

    LinkMover(List<PersonLink> links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    /** Why the links of the two cannot be put together. */
    Set<MergeObstacle> obstacles(long survivor, long merged) {
        Set<MergeObstacle> found = EnumSet.noneOf(MergeObstacle.class);
        links.forEach(link -> link.obstacles().forEach((obstacle, sql) -> {
            boolean there = jdbc.sql("SELECT EXISTS (" + sql + ")")
                    .param("survivor", survivor)
                    .param("merged", merged)
                    .query(Boolean.class)
                    .single();
            if (there) {
                found.add(obstacle);
            }
        }));
        return found;
    }

    /** Moves all that fits from one record to the other; answers what was moved, by the names of the links. */
    Map<String, List<String>> move(long from, long to) {
        Map<String, List<String>> moved = new TreeMap<>();
        for (PersonLink link : links) {
            List<String> keys = jdbc.sql("SELECT %s FROM %s t WHERE t.%s = :from AND %s ORDER BY 1"
                            .formatted(link.key(), link.table(), link.column(), link.fits()))
                    .param("from", from)
                    .param("to", to)
                    .query(String.class)
                    .list();
            moveKeys(link, from, to, keys);
            moved.put(link.name(), keys);
        }
        return moved;
    }

    /** Moves back what was moved. */
    void moveBack(long from, long to, Map<String, List<String>> moved) {
        links.forEach(link -> moveKeys(link, from, to, moved.getOrDefault(link.name(), List.of())));
    }

    /** All that points to the record as it stands now, by the names of the links. */
    Map<String, List<String>> standing(long person) {
        Map<String, List<String>> keys = new TreeMap<>();
        links.forEach(link -> keys.put(
                link.name(),
                jdbc.sql("SELECT %s FROM %s t WHERE t.%s = :person ORDER BY 1"
                                .formatted(link.key(), link.table(), link.column()))
                        .param("person", person)
                        .query(String.class)
                        .list()));
        return keys;
    }

    /** What an official reads of the links of a record, by the names of the links. */
    Map<String, List<Line>> lines(long person) {
        Map<String, List<Line>> lines = new TreeMap<>();
        links.stream()
                .filter(link -> link.lines() != null)
                .forEach(link -> lines.put(
                        link.name(),
                        jdbc.sql(link.lines())
                                .param("id", person)
                                .query(Line.class)
                                .list()));
        return lines;
    }

    private void moveKeys(PersonLink link, long from, long to, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        int moved = jdbc.sql("UPDATE %1$s t SET %2$s = :to WHERE t.%2$s = :from AND %3$s IN (:keys)"
                        .formatted(link.table(), link.column(), link.key()))
                .param("from", from)
                .param("to", to)
                .param("keys", keys)
                .update();
        if (moved != keys.size()) {
            throw new IllegalStateException("Of %d %s only %d moved".formatted(keys.size(), link.name(), moved));
        }
    }
}
