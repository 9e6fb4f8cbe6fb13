package bg.gishe.requests;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the municipality has decided about applicants, as it held on a day. */
@Repository
@Transactional(readOnly = true)
public class ApplicantPractices {

    private final JdbcClient jdbc;

    ApplicantPractices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds on the day. */
    public ApplicantPractice on(LocalDate day) {
        Map<ApplicantPractice.Question, Boolean> decided = new EnumMap<>(ApplicantPractice.Question.class);
        jdbc.sql("SELECT question, answer FROM applicant_practice WHERE during @> :day::date")
                .param("day", day)
                .query(row -> {
                    decided.put(
                            ApplicantPractice.Question.valueOf(row.getString("question")), row.getBoolean("answer"));
                });
        return new ApplicantPractice(decided);
    }
}
