package bg.gishe.acts.bulk;

import bg.gishe.imports.Cell;
import java.util.Map;

/** Cells about acts and notes on them. */
final class ActCells {

    static final Cell REGIME = Cell.word(Map.of(
            "общност",
            "COMMUNITY",
            "законов режим на общност",
            "COMMUNITY",
            "разделност",
            "SEPARATION",
            "законов режим на разделност",
            "SEPARATION",
            "договор",
            "CONTRACT",
            "договорен режим",
            "CONTRACT",
            "брачен договор",
            "CONTRACT"));

    static final Cell ACT_KIND = Cell.word(NoteWords.ACTS);
    static final Cell NOTE_KIND = Cell.word(NoteWords.KINDS);
    static final Cell PARENT_CHANGE = Cell.word(NoteWords.CHANGES);

    private ActCells() {}
}
