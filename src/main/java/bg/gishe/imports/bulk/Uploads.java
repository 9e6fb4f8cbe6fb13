package bg.gishe.imports.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder where uploaded files stand while they are needed, under names that nobody outside chose. */
@Component
class Uploads {

    private final Path folder;

    Uploads(@Value("${gishe.data-dir}") Path data) {
        this.folder = data.resolve("imports");
    }

    /** The place for a new file; its folder exists. */
    Path place(UUID id) throws IOException {
        Files.createDirectories(folder);
        return file(id);
    }

    /** Where the file stands, if it stands on this machine. */
    Path file(UUID id) {
        return folder.resolve(id + ".upload");
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            // It stays for an administrator to sweep; the import is not about it any more.
            org.slf4j.LoggerFactory.getLogger(Uploads.class).warn("The uploaded file {} could not be deleted", id);
        }
    }
}
