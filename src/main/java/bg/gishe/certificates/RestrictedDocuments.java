package bg.gishe.certificates;

import bg.gishe.requests.RestrictedRequests;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells whose documents are restricted now: they show an act of restricted access or of before a full adoption. */
@Repository
@Transactional(readOnly = true)
class RestrictedDocuments implements RestrictedRequests {

    private final JdbcClient jdbc;

    RestrictedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean inBasket(UUID basketId) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM request_line r WHERE r.basket_id = :id AND request_is_restricted(r.id))")
                .param("id", basketId)
                .query(Boolean.class)
                .single();
    }
}
