package bg.gishe.acts.bulk;

import bg.gishe.imports.Importer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An importer for each kind of act. */
@Configuration(proxyBeanMethods = false)
class ActImporters {

    /** After people, to whom acts are linked, and before the notes on acts. */
    static final int PLACE = 20;

    @Bean
    @Order(PLACE)
    Importer birthImporter(JdbcClient jdbc, DeathImport deaths, KinImport kin) {
        return new ActImporter(jdbc, ActSubject.BIRTHS, deaths, kin);
    }

    @Bean
    @Order(PLACE + 1)
    Importer marriageImporter(JdbcClient jdbc, DeathImport deaths, KinImport kin) {
        return new ActImporter(jdbc, ActSubject.MARRIAGES, deaths, kin);
    }

    @Bean
    @Order(PLACE + 2)
    Importer deathImporter(JdbcClient jdbc, DeathImport deaths, KinImport kin) {
        return new ActImporter(jdbc, ActSubject.DEATHS, deaths, kin);
    }
}
