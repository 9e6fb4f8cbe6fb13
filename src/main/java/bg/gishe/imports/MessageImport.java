package bg.gishe.imports;

import java.util.List;

/** Takes over messages of other registers, each wholly or not at all; the module that owns what they tell of does it. */
public interface MessageImport {

    /**
     * Tells what would become of the messages, one after another, if they were taken over now; nothing of it stays but a line about whom of
     * the register they showed.
     */
    List<ImportReport> check(List<RegixFile> messages);

    /** Takes one message over and tells what became of it; one that cannot be taken over is refused with its reason. */
    ImportReport take(String name, byte[] xml);
}
