package bg.gishe.certificates.internal;

import bg.gishe.documents.SealCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks seals against the register of certificates that have sealed here. */
@Configuration(proxyBeanMethods = false)
class SealCheckConfiguration {

    @Bean
    SealCheck sealCheck(SealRegister register) {
        return new SealCheck(register::knows);
    }
}
