package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Protects: one can take in what one reads. A record is of a dozen values at most, so that none is passed in the place of another; a method
 * fits on a screen; a file has one subject. What is longer is parted where there are two ideas in it.
 */
class SizesTest {

    private static final Path SOURCES = Path.of("src/main/java/bg/gishe");

    private static final int COMPONENTS = 12;
    private static final int LINES_OF_A_METHOD = 40;
    private static final int LINES_OF_A_FILE = 250;

    private static final Set<String> TOO_LARGE = new TreeSet<>();

    @BeforeAll
    static void measure() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> all = Files.walk(SOURCES);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    all.filter(path -> path.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                if (lines(source) > LINES_OF_A_FILE) {
                    TOO_LARGE.add("file " + name(source));
                }
            }
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, positions)
                        .scan(unit, name(Path.of(unit.getSourceFile().toUri())));
            }
        }
    }

    @Test
    void recordsMethodsAndFilesAreSmallEnoughToBeTakenIn() {
        assertThat(TOO_LARGE)
                .as(
                        "of over %d components, %d lines of a method or %d lines of a file",
                        COMPONENTS, LINES_OF_A_METHOD, LINES_OF_A_FILE)
                .isEmpty();
    }

    private static long lines(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** E.g. "people/Person". */
    private static String name(Path source) {
        return SOURCES.toAbsolutePath()
                .relativize(source.toAbsolutePath())
                .toString()
                .replaceFirst("\\.java$", "");
    }

    /** Measures the records and methods of a file; each is called by the file, the types around it and its own name. */
    private static final class Measure extends TreeScanner<Void, String> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        private Measure(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, String around) {
            String simple = type.getSimpleName().toString();
            String name = around.endsWith("/" + simple) ? around : around + "." + simple;
            if (type.getKind() == Tree.Kind.RECORD
                    && type.getMembers().stream().filter(Measure::isComponent).count() > COMPONENTS) {
                TOO_LARGE.add("record " + name);
            }
            return super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String around) {
            if (method.getBody() != null && linesOf(method) > LINES_OF_A_METHOD) {
                TOO_LARGE.add("method " + around + "#" + method.getName());
            }
            return super.visitMethod(method, around);
        }

        /** From the signature to the closing brace; annotations stand before it. */
        private long linesOf(MethodTree method) {
            var annotations = method.getModifiers().getAnnotations();
            long first = annotations.isEmpty()
                    ? line(positions.getStartPosition(unit, method))
                    : line(positions.getEndPosition(unit, annotations.getLast())) + 1;
            return line(positions.getEndPosition(unit, method)) - first + 1;
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private static boolean isComponent(Tree member) {
            return member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
        }
    }
}
