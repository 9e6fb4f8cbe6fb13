package bg.gishe.people;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column that points to a person: what a merge of two records moves to the surviving one, and an undoing moves back.
 * Each module declares its own as beans, so that a merge knows them all and they know nothing of each other.
 *
 * @param name under which the trace of a merge keeps it
 * @param key SQL of what tells one row of the table from another when it is moved, over the alias t
 * @param fits SQL of which rows can move to :to, over the alias t; the others stay with their record
 * @param obstacles SQL conditions over :survivor and :merged under which the two must not be merged
 * @param lines SQL of (message, text) by which an official reads the links of :id, or null when they are not shown
 */
public record PersonLink(
        String name,
        String table,
        String column,
        String key,
        String fits,
        Map<MergeObstacle, String> obstacles,
        @Nullable String lines) {

    /** A column all of whose rows can move. */
    public static PersonLink of(String name, String table, String column, String key) {
        return new PersonLink(name, table, column, key, "true", Map.of(), null);
    }

    /** The same, where only these rows can move. */
    public PersonLink fitting(String condition) {
        return new PersonLink(name, table, column, key, condition, obstacles, lines);
    }

    /** The same, where nothing moves: it is only watched, to see whether anything was built on a merge. */
    public PersonLink watched() {
        return fitting("false");
    }

    /** The same, with one more condition under which records must not be merged. */
    public PersonLink unless(MergeObstacle obstacle, String condition) {
        Map<MergeObstacle, String> more = new HashMap<>(obstacles);
        more.put(obstacle, condition);
        return new PersonLink(name, table, column, key, fits, Map.copyOf(more), lines);
    }

    /** The same, shown to whoever compares two records. */
    public PersonLink shown(String sql) {
        return new PersonLink(name, table, column, key, fits, obstacles, sql);
    }
}
