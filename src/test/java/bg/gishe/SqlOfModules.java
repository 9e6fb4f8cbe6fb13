package bg.gishe;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of each module as it stands in the sources: its migrations, and the texts of its classes as the compiler's own parser reads them,
 * put together as the program does where they are constants of the file.
 */
record SqlOfModules(List<Piece> migrations, List<Piece> classes, Map<String, Relation> relations) {

    /** A piece of SQL, or any other text of a class, which then mentions nothing. */
    record Piece(String module, String file, String text) {}

    /** A table, view or function: whose it is, and what its owner publishes it for. */
    record Relation(String name, String owner, @Nullable String publishedFor) {

        Relation published(String purpose) {
            return new Relation(name, owner, purpose);
        }
    }

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path CLASSES = Path.of("src/main/java/bg/gishe");
    // A statement ends at a semicolon outside of strings and of the bodies between dollars.
    private static final Pattern END =
            Pattern.compile("--[^\\n]*+|'[^']*+'|(\\$\\w*\\$).*?\\1|(?<end>;)|\\z", Pattern.DOTALL);
    private static final String CREATES = "(?is)\\s*create\\s+(?:or\\s+replace\\s+)?(?:materialized\\s+)?";
    private static final Pattern CREATION = Pattern.compile(CREATES + "(table|view|function)\\s+([a-z_0-9]+).*");
    /** What is gone is nobody's: its rows may have been handed to another module by the migration that removed it. */
    private static final Pattern REMOVAL =
            Pattern.compile("(?is)\\s*drop\\s+(?:table|view|function)\\s+([a-z_0-9]+).*");

    private static final Pattern RENAMING = Pattern.compile(
            "(?is)\\s*alter\\s+(?:table|view|function)\\s+([a-z_0-9]+)[^;]*?\\srename\\s+to\\s+([a-z_0-9]+)\\s*;");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?is)\\s*comment\\s+on\\s+(?:view|function)\\s+([a-z_0-9]+).*?\\sis\\s+'published: ([^']+)'.*");

    /** All that stands in the sources of the program. */
    static SqlOfModules ofTheProgram() throws IOException {
        List<Piece> migrations = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparingLong(SqlOfModules::version))
                    .forEach(file -> migrations.add(new Piece(
                            MIGRATIONS.relativize(file).getName(0).toString(),
                            file.getFileName().toString(),
                            read(file))));
        }
        try (Stream<Path> files = Files.walk(CLASSES, 20)) {
            return of(
                    migrations,
                    textsOf(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> CLASSES.relativize(file).getNameCount() > 1)
                            .toList()));
        }
    }

    /** What the migrations make in this order, of which the last definition of a view or function counts. */
    static SqlOfModules of(List<Piece> migrations, List<Piece> classes) {
        Map<String, Relation> relations = new HashMap<>();
        Map<String, Piece> statements = new LinkedHashMap<>();
        for (Piece migration : migrations) {
            for (String text : statements(migration.text())) {
                Piece statement = new Piece(migration.module(), migration.file(), text);
                Matcher creation = CREATION.matcher(statement.text());
                String key = "statement " + statements.size();
                if (creation.matches()) {
                    String name = creation.group(2).toLowerCase(Locale.ROOT);
                    relations.putIfAbsent(name, new Relation(name, migration.module(), null));
                    key = name;
                }
                Matcher published = PUBLISHED.matcher(statement.text());
                if (published.matches()) {
                    relations.computeIfPresent(
                            published.group(1),
                            (name, one) ->
                                    one.owner().equals(migration.module()) ? one.published(published.group(2)) : one);
                }
                statements.put(key, statement);
                Matcher removal = REMOVAL.matcher(statement.text());
                if (removal.matches()) {
                    relations.remove(removal.group(1));
                    statements.remove(removal.group(1));
                }
                Matcher renaming = RENAMING.matcher(statement.text());
                if (renaming.matches()) {
                    rename(renaming.group(1), renaming.group(2), relations, statements);
                }
            }
        }
        return new SqlOfModules(List.copyOf(statements.values()), classes, Map.copyOf(relations));
    }

    /** What was said under the old name counts for the new one: PostgreSQL keeps keys, views and rights on a relation of a new name. */
    private static void rename(String old, String now, Map<String, Relation> relations, Map<String, Piece> statements) {
        Relation one = relations.remove(old);
        if (one != null) {
            relations.put(now, new Relation(now, one.owner(), one.publishedFor()));
        }
        statements.replaceAll((key, piece) ->
                new Piece(piece.module(), piece.file(), piece.text().replaceAll("\\b" + old + "\\b", now)));
        Piece definition = statements.remove(old);
        if (definition != null) {
            statements.put(now, definition);
        }
    }

    private static List<String> statements(String migration) {
        List<String> statements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher matcher = END.matcher(migration);
        while (matcher.find()) {
            matcher.appendReplacement(
                    text, matcher.group().startsWith("--") ? "" : Matcher.quoteReplacement(matcher.group()));
            if (matcher.group("end") != null) {
                statements.add(text.toString());
                text.setLength(0);
            }
        }
        return statements;
    }

    private static long version(Path migration) {
        return Long.parseLong(migration.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
    }

    private static List<Piece> textsOf(Collection<Path> files) throws IOException {
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            return texts(manager.getJavaFileObjectsFromPaths(files));
        }
    }

    /** The texts of Java sources, which the compiler only parses. */
    static List<Piece> texts(Iterable<? extends JavaFileObject> files) {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, files);
        List<Piece> texts = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String module = unit.getPackageName().toString().split("\\.")[2];
                String file = unit.getSourceFile().getName().replaceFirst(".*/", "");
                textsOf(unit).forEach(text -> texts.add(new Piece(module, file, text)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The texts of a file, each put together as far as the file alone tells, with a hole where it does not. */
    private static List<String> textsOf(CompilationUnitTree unit) {
        Map<String, ExpressionTree> constants = new HashMap<>();
        new TreeScanner<Void, Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
                if (variable.getInitializer() != null
                        && variable.getName().toString().matches("[A-Z_0-9]+")) {
                    constants.put(variable.getName().toString(), variable.getInitializer());
                }
                return super.visitVariable(variable, none);
            }
        }.scan(unit, null);
        List<String> texts = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
                if (literal.getValue() instanceof String text) {
                    texts.add(text);
                }
                return null;
            }

            /** The name of a parameter or a column is no name of a table. */
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
                if (call.getMethodSelect() instanceof MemberSelectTree method
                        && method.getIdentifier().toString().matches("param|get[A-Z].*")) {
                    scan(method.getExpression(), null);
                    return scan(call.getArguments().stream().skip(1).toList(), null);
                }
                return super.visitMethodInvocation(call, none);
            }

            @Override
            public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void none) {
                texts.add(folded(sum, constants));
                return super.visitBinary(sum, none);
            }
        }.scan(unit, null);
        return texts;
    }

    private static String folded(ExpressionTree expression, Map<String, ExpressionTree> constants) {
        return switch (expression) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case ParenthesizedTree inner -> folded(inner.getExpression(), constants);
            case BinaryTree sum -> folded(sum.getLeftOperand(), constants) + folded(sum.getRightOperand(), constants);
            case IdentifierTree name -> constant(name.getName().toString(), constants);
            case MemberSelectTree member -> constant(member.getIdentifier().toString(), constants);
            default -> SqlWords.HOLE;
        };
    }

    private static String constant(String name, Map<String, ExpressionTree> constants) {
        ExpressionTree value = constants.get(name);
        return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : SqlWords.HOLE;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
