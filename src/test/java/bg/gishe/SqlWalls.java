package bg.gishe;

import bg.gishe.SqlOfModules.Piece;
import bg.gishe.SqlOfModules.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the SQL of a module reaches into what another owns. */
final class SqlWalls {

    /** One module's use of what another owns, and in which files. */
    record Crossing(SqlWords.Use use, String from, Relation to, String file) {

        /** Whether the house allows it: a key, a trigger, or a read of what its owner publishes. */
        boolean isAllowed() {
            return switch (use) {
                case KEY, TRIGGER -> true;
                case WRITE -> false;
                case READ, CALL -> to.publishedFor() != null;
            };
        }

        /** As the list of open pairs says it. */
        String pair() {
            return from + (use == SqlWords.Use.WRITE ? " writes " : " reads ") + to.owner() + "." + to.name();
        }
    }

    private SqlWalls() {}

    /** All uses over the walls, in the migrations and in the classes. */
    static List<Crossing> crossings(SqlOfModules sql) {
        List<Crossing> crossings = new ArrayList<>();
        sql.migrations().forEach(piece -> crossings.addAll(crossings(piece, SqlWords.in(piece.text()), sql)));
        Map<String, Set<SqlWords.Use>> holes = new HashMap<>();
        for (Piece piece : sql.classes()) {
            Set<SqlWords.Mention> mentions = SqlWords.in(piece.text());
            mentions.stream()
                    .filter(mention -> mention.name().equals(SqlWords.HOLE))
                    .forEach(mention -> holes.computeIfAbsent(piece.module() + piece.file(), file -> new HashSet<>())
                            .add(mention.use()));
            crossings.addAll(crossings(piece, mentions, sql));
        }
        // A name that stands alone fills the places that are left open in the statements of its file.
        for (Piece piece : sql.classes()) {
            for (SqlWords.Use use : holes.getOrDefault(piece.module() + piece.file(), Set.of())) {
                crossings.addAll(crossings(
                        piece, Set.of(new SqlWords.Mention(use, piece.text().strip())), sql));
            }
        }
        return crossings.stream().distinct().toList();
    }

    private static List<Crossing> crossings(Piece piece, Set<SqlWords.Mention> mentions, SqlOfModules sql) {
        return mentions.stream()
                .filter(mention -> sql.relations().containsKey(mention.name()))
                .map(mention -> new Crossing(
                        mention.use(), piece.module(), sql.relations().get(mention.name()), piece.file()))
                .filter(crossing -> !crossing.from().equals(crossing.to().owner()))
                .toList();
    }

    /** The pairs that are not allowed, with their files. */
    static Map<String, Set<String>> forbidden(List<Crossing> crossings) {
        return crossings.stream()
                .filter(Predicate.not(Crossing::isAllowed))
                .collect(Collectors.groupingBy(
                        Crossing::pair,
                        TreeMap::new,
                        Collectors.mapping(Crossing::file, Collectors.toCollection(TreeSet::new))));
    }

    /**
     * The crossings that go up: whose owner depends on the module that reaches for it, by its classes or its own SQL, directly or not.
     *
     * @param uses which modules each module's classes depend on
     */
    static Set<String> upwards(List<Crossing> crossings, Map<String, Set<String>> uses) {
        Map<String, Set<String>> arrows = new HashMap<>();
        uses.forEach((from, to) ->
                arrows.computeIfAbsent(from, one -> new HashSet<>()).addAll(to));
        crossings.forEach(crossing -> arrows.computeIfAbsent(crossing.from(), one -> new HashSet<>())
                .add(crossing.to().owner()));
        return crossings.stream()
                .filter(crossing -> reached(crossing.to().owner(), arrows).contains(crossing.from()))
                .filter(crossing ->
                        !reached(crossing.from(), uses).contains(crossing.to().owner()))
                .map(Crossing::pair)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reached(String start, Map<String, Set<String>> arrows) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Stream.of(open.removeLast())
                    .flatMap(module -> arrows.getOrDefault(module, Set.of()).stream())
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }
}
