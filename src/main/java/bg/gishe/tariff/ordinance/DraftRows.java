package bg.gishe.tariff.ordinance;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.tariff.FeeExemption;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of drafts, written in the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long draft, List<OrdinanceText.Fee> fees) {
        for (OrdinanceText.Fee fee : fees) {
            Money further = fee.furtherCopy();
            jdbc.sql("""
                            INSERT INTO draft_fee (draft_id, service_code, speed, amount, further_copy, first_copy_free, article)
                            VALUES (:draft, :service, :speed, :amount, :further, :free, :article)
                            """)
                    .param("draft", draft)
                    .param("service", fee.service().value())
                    .param("speed", fee.speed().name())
                    .param("amount", fee.amount().getAmount())
                    .param("further", further == null ? null : further.getAmount())
                    .param("free", fee.firstCopyFree())
                    .param("article", fee.article())
                    .update();
        }
    }

    void add(long draft, OrdinanceText.Reduction reduction) {
        ServiceCode service = reduction.service();
        Money fixed = reduction.fixed();
        jdbc.sql("""
                        INSERT INTO draft_reduction (draft_id, channel, service_code, percent, fixed, article)
                        VALUES (:draft, :channel, :service, :percent, :fixed, :article)
                        """)
                .param("draft", draft)
                .param("channel", reduction.channel().name())
                .param("service", service == null ? null : service.value())
                .param("percent", reduction.percent())
                .param("fixed", fixed == null ? null : fixed.getAmount())
                .param("article", reduction.article())
                .update();
    }

    void add(long draft, FeeExemption exemption) {
        jdbc.sql("""
                        INSERT INTO draft_exemption (draft_id, code, name, percent, ground, proof, at_desk, from_years)
                        VALUES (:draft, :code, :name, :percent, :ground, :proof, :atDesk, :fromYears)
                        """)
                .param("draft", draft)
                .param("code", exemption.code())
                .param("name", exemption.name())
                .param("percent", exemption.percent())
                .param("ground", exemption.ground())
                .param("proof", exemption.proof())
                .param("atDesk", exemption.atDesk())
                .param("fromYears", exemption.fromYears())
                .update();
    }

    /** The same exemption under a code that no other has. */
    FeeExemption withCode(FeeExemption exemption) {
        long next =
                jdbc.sql("SELECT nextval('exemption_code')").query(Long.class).single();
        return new FeeExemption(
                "GROUND_" + next,
                exemption.name(),
                exemption.percent(),
                exemption.ground(),
                exemption.proof(),
                exemption.atDesk(),
                exemption.fromYears());
    }

    void remove(long draft, ServiceCode service) {
        jdbc.sql("DELETE FROM draft_fee WHERE draft_id = :draft AND service_code = :service")
                .param("draft", draft)
                .param("service", service.value())
                .update();
    }

    /** Whether there was one. */
    boolean remove(long draft, Channel channel, @Nullable ServiceCode service) {
        return jdbc.sql("DELETE FROM draft_reduction WHERE draft_id = :draft AND channel = :channel AND scope = :scope")
                        .param("draft", draft)
                        .param("channel", channel.name())
                        .param("scope", service == null ? "*" : service.value())
                        .update()
                == 1;
    }

    /** Whether there was one. */
    boolean remove(long draft, String exemption) {
        return jdbc.sql("DELETE FROM draft_exemption WHERE draft_id = :draft AND code = :code")
                        .param("draft", draft)
                        .param("code", exemption)
                        .update()
                == 1;
    }
}
