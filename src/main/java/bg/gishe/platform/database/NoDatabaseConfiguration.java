package bg.gishe.platform.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends the start with a clear word where no database is configured and none was brought along. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass(EmbeddedDatabaseConfiguration.SERVER)
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
class NoDatabaseConfiguration {

    @Bean
    JdbcConnectionDetails noConnection() {
        throw new NoDatabaseException();
    }
}
