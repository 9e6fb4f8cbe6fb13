package bg.gishe.imports;

import bg.gishe.platform.Tone;
import java.util.List;

/**
 * What became of one file.
 *
 * @param file its name as given
 * @param refused whether nothing of it was stored
 */
public record ImportReport(String file, boolean refused, List<Line> lines) {

    /** How a line of the report is meant. */
    public enum Kind {
        ADDED,
        KNOWN,
        /** The source differs from the register or is odd; the register stays as it is. */
        REMARK,
        REFUSED;

        /** How it looks on screen. */
        public Tone tone() {
            return switch (this) {
                case ADDED -> Tone.GOOD;
                case KNOWN -> Tone.PLAIN;
                case REMARK -> Tone.WAITING;
                case REFUSED -> Tone.BAD;
            };
        }
    }

    /**
     * One line: a message key with its values.
     *
     * @param whom the person or act it is about, for the page only; empty when none
     */
    public record Line(Kind kind, String key, String whom) {}

    /** How many lines are of this kind. */
    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }
}
