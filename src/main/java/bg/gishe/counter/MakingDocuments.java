package bg.gishe.counter;

import bg.gishe.payments.ReceiptNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is paid and numbered and still waits for its file, usually nothing; index certificate_unfinished_idx. Templates know it as
 * {@code @making}.
 */
@Repository("making")
@Transactional(readOnly = true)
public class MakingDocuments {

    /**
     * A document in the making.
     *
     * @param service name of the document as it stands on it
     * @param receipt number of the receipt, or null where the money came through no receipt of ours
     * @param basketId the basket, or null where it was issued without one
     * @param clerk who put its basket together or issued it
     * @param awaitsSignature whether it waits for an official who may sign it
     * @param restricted whether it shows what its act hides now
     */
    public record Making(
            long certificateId,
            String number,
            String serviceCode,
            String service,
            @Nullable String receipt,
            @Nullable UUID basketId,
            String clerk,
            boolean awaitsSignature,
            boolean restricted) {}

    private static final String MAKING = """
            SELECT c.id, c.service_code, c.full_number AS number, c.title, c.awaits_signature,
                   r.basket_id, coalesce(b.issued_by, r.clerk) AS clerk, p.receipt_year, p.receipt_number,
                   request_is_restricted(r.id) AS restricted
              FROM document_issued c
              JOIN request_line r ON r.id = c.request_id
              LEFT JOIN basket_issue b ON b.id = r.basket_id
              LEFT JOIN payment_booked p ON p.basket_id = r.basket_id AND p.reverses_id IS NULL
             WHERE c.state = 'ISSUING' AND
            """;

    private final JdbcClient jdbc;

    MakingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the person, the oldest first. */
    public List<Making> of(long personId) {
        return jdbc.sql(MAKING + "c.subject_id = :person ORDER BY c.id")
                .param("person", personId)
                .query(MakingDocuments::making)
                .list();
    }

    /** Those of the basket, the oldest first. */
    public List<Making> ofBasket(UUID basketId) {
        return jdbc.sql(MAKING + "r.basket_id = :basket ORDER BY c.id")
                .param("basket", basketId)
                .query(MakingDocuments::making)
                .list();
    }

    private static Making making(ResultSet row, int index) throws SQLException {
        int receiptYear = row.getInt("receipt_year");
        return new Making(
                row.getLong("id"),
                row.getString("number"),
                row.getString("service_code"),
                row.getString("title"),
                receiptYear == 0 ? null : new ReceiptNumber(receiptYear, row.getLong("receipt_number")).text(),
                row.getObject("basket_id", UUID.class),
                row.getString("clerk"),
                row.getBoolean("awaits_signature"),
                row.getBoolean("restricted"));
    }
}
