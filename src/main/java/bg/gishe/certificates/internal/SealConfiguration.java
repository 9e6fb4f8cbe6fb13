package bg.gishe.certificates.internal;

import bg.gishe.platform.Municipality;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the seal key; only a demo installation makes its own. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    SealKey sealKey(
            @Value("${gishe.seal.keystore:#{null}}") @Nullable Path keystore,
            @Value("${gishe.seal.password:}") String password,
            @Value("${gishe.seal.alias:#{null}}") @Nullable String alias,
            @Value("${gishe.data-dir:data}") Path dataFolder,
            Municipality municipality) {
        if (keystore != null) {
            return new SealKey(keystore, password, alias);
        }
        if (municipality.specimen()) {
            return new DemoSealKey(dataFolder.resolve("seal")).open(municipality);
        }
        throw new IllegalStateException("No seal key: set gishe.seal.keystore (PKCS#12) and gishe.seal.password, "
                + "or start with the demo profile");
    }

    @Bean
    SealCheck sealCheck(SealRegister register) {
        return new SealCheck(register::knows);
    }
}
