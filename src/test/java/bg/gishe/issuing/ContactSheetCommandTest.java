package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Protects: whoever changed a template can look at all documents at once. */
@ApplicationTest
class ContactSheetCommandTest {

    @Autowired
    ContactSheetCommand command;

    @Test
    void everyDocumentIsDrawnWithLittleAndWithMuchToSay() throws IOException {
        Path picture = Files.createDirectories(Path.of("target/documents")).resolve("contact-sheet.png");
        Files.deleteIfExists(picture);

        assertThat(command.run(List.of(picture.toString()))).isZero();

        BufferedImage drawn = ImageIO.read(picture.toFile());
        // Six sheets in a row, each of sixteen templates twice at least.
        assertThat(drawn.getWidth()).isGreaterThan(6 * 400);
        assertThat(drawn.getHeight()).isGreaterThan(32 / 6 * 600);
    }

    @Test
    void aPictureThatCannotBeWrittenIsSaid(@TempDir Path folder) {
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of(folder.toString()))).isEqualTo(2);
    }
}
