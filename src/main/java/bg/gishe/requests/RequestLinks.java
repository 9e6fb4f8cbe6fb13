package bg.gishe.requests;

import bg.gishe.people.PersonLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The requests about a person and by a person go with their record when two records of one person are merged. */
@Configuration(proxyBeanMethods = false)
class RequestLinks {

    @Bean
    PersonLink requestsAboutPeople() {
        return PersonLink.of("requests", "service_request", "subject_id", "t.id::text")
                .shown("""
                SELECT 'duplicates.request' AS message, registration_number_text(t.registration_year, t.registration_number)
                       || ', ' || to_char(t.registered_at AT TIME ZONE 'Europe/Sofia', 'DD.MM.YYYY') AS text
                  FROM service_request t WHERE t.subject_id = :id ORDER BY t.id
                """);
    }

    @Bean
    PersonLink requestsByPeople() {
        return PersonLink.of("applications", "service_request", "applicant_person_id", "t.id::text");
    }

    @Bean
    PersonLink requestsCorrectedToBeByPeople() {
        return PersonLink.of("corrected-applications", "request_correction", "applicant_person_id", "t.id::text");
    }
}
