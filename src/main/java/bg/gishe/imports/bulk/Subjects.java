package bg.gishe.imports.bulk;

import bg.gishe.imports.Importer;
import bg.gishe.imports.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What files may be about, as the modules that own the registers say it, in their order. */
@Component
public class Subjects {

    private final Map<String, Importer> importers = new LinkedHashMap<>();

    Subjects(List<Importer> importers) {
        for (Importer one : importers) {
            if (this.importers.put(one.subject().code(), one) != null) {
                throw new IllegalStateException("Two importers of " + one.subject());
            }
        }
    }

    /** All of them. */
    public List<Subject> all() {
        return importers.values().stream().map(Importer::subject).toList();
    }

    /** The subject of this code. */
    public Optional<Subject> find(String code) {
        return Optional.ofNullable(importers.get(code)).map(Importer::subject);
    }

    /** The subject of a run in the database, whose codes are all known. */
    Subject of(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("Nobody imports " + code));
    }

    Importer importer(Subject subject) {
        Importer importer = importers.get(subject.code());
        if (importer == null) {
            throw new IllegalArgumentException("Nobody imports " + subject);
        }
        return importer;
    }
}
