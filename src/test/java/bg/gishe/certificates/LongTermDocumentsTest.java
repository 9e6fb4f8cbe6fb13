package bg.gishe.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: the second version of a document stands beside the first, once, and the hash of either finds it. */
@ApplicationTest
class LongTermDocumentsTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Certificates certificates;

    @Autowired
    LongTermDocuments longTerm;

    @Test
    void bothVersionsVerifyAndTheFirstStays() throws Exception {
        Town.Citizen one = new Town(jdbc).woman("Дълга Петрова Трайна", LocalDate.of(1989, 4, 5));
        new Desk(port).signIn("m.ivanova").issueMaritalStatus(one.id());
        long id = jdbc.sql("SELECT id FROM certificate WHERE subject_id = :id")
                .param("id", one.id())
                .query(Long.class)
                .single();
        byte[] first = longTerm.first(id);
        assertThat(longTerm.waiting(List.of(), 1)).as("the newest first").allMatch(newest -> newest >= id);
        assertThat(longTerm.waiting(List.of(), Integer.MAX_VALUE)).contains(id);
        assertThat(longTerm.waiting(List.of(id), Integer.MAX_VALUE)).doesNotContain(id);
        byte[] second = longer(first);

        longTerm.add(id, second);
        longTerm.add(id, first);

        assertThat(longTerm.waiting(List.of(), Integer.MAX_VALUE)).doesNotContain(id);
        assertThat(longTerm.find(id)).hasValue(second);
        assertThat(longTerm.first(id)).isEqualTo(first);
        for (byte[] version : new byte[][] {first, second}) {
            assertThat(certificates.findByHash(bg.gishe.documents.SealedDocument.sha256(version)))
                    .map(Certificate::id)
                    .hasValue(id);
        }
    }

    private static byte[] longer(byte[] first) throws Exception {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(first)) {
            document.getDocumentInformation().setTitle("С доказателства");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(longer);
        }
        return longer.toByteArray();
    }
}
