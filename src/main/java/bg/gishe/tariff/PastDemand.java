package bg.gishe.tariff;

import bg.gishe.tariff.FeeCalculator.Question;
import java.time.LocalDate;
import java.util.List;

/** What was asked for in a period; the register of requests tells it. */
public interface PastDemand {

    /** So many requests asked the same question. */
    record Count(Question question, long requests) {}

    /** The requests of the days from the first to the last, those with the same question together; drafts and cancelled ones not. */
    List<Count> between(LocalDate first, LocalDate last);
}
