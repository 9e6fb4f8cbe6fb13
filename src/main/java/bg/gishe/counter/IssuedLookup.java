package bg.gishe.counter;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds issued documents by what is printed on a paper: a number or a verification code. Who searches writes down whom it shows. */
@Repository
@Transactional(readOnly = true)
class IssuedLookup {

    private final JdbcClient jdbc;

    IssuedLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Documents by a number: DOCUMENT their own, REQUEST that of the request, RECEIPT that of the receipt, ANY the first two.
     * Indices certificate_number_once, service_request_number_once and payment_receipt_number_once.
     */
    List<IssuedDocuments.Issued> numbered(String kind, int year, long number) {
        return jdbc.sql(IssuedDocuments.ISSUED + """
                         WHERE c.id IN (
                               SELECT d.id FROM document_issued d
                                WHERE :kind IN ('DOCUMENT', 'ANY') AND d.year = :year AND d.number = :number
                               UNION ALL
                               SELECT d.id FROM request_line q JOIN document_issued d ON d.request_id = q.id
                                WHERE :kind IN ('REQUEST', 'ANY') AND q.registration_year = :year AND q.registration_number = :number
                               UNION ALL
                               SELECT d.id FROM payment_booked p JOIN request_line q ON q.basket_id = p.basket_id
                                 JOIN document_issued d ON d.request_id = q.id
                                WHERE :kind = 'RECEIPT' AND p.receipt_year = :year AND p.receipt_number = :number)
                         ORDER BY c.year, c.number LIMIT 30
                        """)
                .param("kind", kind)
                .param("year", year)
                .param("number", number)
                .query(IssuedDocuments.MAPPER)
                .list();
    }

    /** Documents that have one of these verification codes. */
    List<IssuedDocuments.Issued> coded(List<String> codes) {
        return jdbc.sql(
                        IssuedDocuments.ISSUED
                                + " WHERE c.verification_code IN (SELECT code::bpchar FROM unnest(string_to_array(:codes, ' ')) AS code)")
                .param("codes", String.join(" ", codes))
                .query(IssuedDocuments.MAPPER)
                .list();
    }
}
