package bg.gishe.issuing.forms;

import bg.gishe.certificates.Snapshot.Form.Entry;
import bg.gishe.certificates.Snapshot.Form.Section;
import bg.gishe.certificates.Snapshot.Form.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a form together, heading by heading; what its document does not know is a dash. */
final class FormSections {

    private final FormWords words;
    private final List<Section> sections = new ArrayList<>();
    private @Nullable List<Entry> open;

    FormSections(FormWords words) {
        this.words = words;
    }

    FormSections section(String key) {
        open = new ArrayList<>();
        sections.add(new Section(words.of(key), open));
        return this;
    }

    FormSections entry(String key, @Nullable Text value) {
        if (open == null) {
            throw new IllegalStateException("A heading without its section");
        }
        open.add(new Entry(words.of(key), value == null ? new Text("–", null) : value));
        return this;
    }

    /** An entry that stands only where its document says something under it. */
    FormSections known(String key, @Nullable Text value) {
        return value == null ? this : entry(key, value);
    }

    List<Section> all() {
        return sections;
    }
}
