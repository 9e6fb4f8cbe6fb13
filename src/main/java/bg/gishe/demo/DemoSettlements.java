package bg.gishe.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The settlements of the demo: all 52 of Stara Zagora's municipality, and the towns from which its people come.
 *
 * <p>The codes of the municipality stand in demo/ekatte-SZR31.csv. They come from a public copy of the classifier
 * (yurukov/Bulgaria-geocoding), not from the present edition of the National Statistical Institute: an installation takes over the
 * official file with import-ekatte.
 */
final class DemoSettlements {

    private static final List<Object[]> ELSEWHERE = List.of(
            new Object[] {"35167", "гр.", "Казанлък", "SZR12", "Казанлък", "Стара Загора"},
            new Object[] {"81414", "гр.", "Чирпан", "SZR36", "Чирпан", "Стара Загора"},
            new Object[] {"68134", "гр.", "София", "SOF46", "Столична", "София (столица)"},
            new Object[] {"56784", "гр.", "Пловдив", "PDV22", "Пловдив", "Пловдив"},
            new Object[] {"87374", "гр.", "Ямбол", "JAM26", "Ямбол", "Ямбол"});

    private DemoSettlements() {}

    /** Code, kind, name, municipality's code and name, district. */
    static List<Object[]> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoSettlements.class.getResourceAsStream("/demo/ekatte-SZR31.csv")),
                StandardCharsets.UTF_8))) {
            List<Object[]> home = lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(cells -> new Object[] {cells[0], cells[1], cells[2], cells[4], cells[6], cells[5]})
                    .toList();
            return Stream.concat(home.stream(), ELSEWHERE.stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's settlements cannot be read", e);
        }
    }
}
