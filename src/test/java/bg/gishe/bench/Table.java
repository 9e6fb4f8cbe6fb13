package bg.gishe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The one table of a run: what was measured, its figure, what it is held against, and the ratio. */
final class Table {

    private final List<String> rows = new ArrayList<>();

    void row(String what, String figure, String against, String ratio) {
        rows.add("| " + what + " | " + figure + " | " + against + " | " + ratio + " |");
    }

    /** The rows so far, as lines of Markdown. */
    List<String> rows() {
        return rows;
    }

    void write(String file) {
        String text = "| what | measured | against | ratio |\n|---|---|---|---|\n" + String.join("\n", rows) + "\n";
        System.out.println("\n" + text);
        try {
            Files.createDirectories(Path.of("target/bench"));
            Files.writeString(Path.of("target/bench", file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String millis(double nanos) {
        return "%.1f ms".formatted(nanos / 1e6);
    }

    static double percentile(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
