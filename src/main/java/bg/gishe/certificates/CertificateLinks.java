package bg.gishe.certificates;

import bg.gishe.people.PersonLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Issued documents stay as they are when two records of one person are merged: they are found through their requests. */
@Configuration(proxyBeanMethods = false)
class CertificateLinks {

    @Bean
    PersonLink documentsOfPeople() {
        return PersonLink.of("documents", "certificate", "subject_id", "t.id::text")
                .watched()
                .shown("""
                SELECT 'duplicates.document' AS message, (t.snapshot ->> 'certificateNumber') || ', ' || to_char(t.issued_on, 'DD.MM.YYYY')
                       || ', ' || (t.snapshot ->> 'title') AS text
                  FROM certificate t JOIN request_line r ON r.id = t.request_id WHERE r.subject_id = :id ORDER BY t.id
                """);
    }
}
