package bg.gishe.certificates.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Limits the tries of public verification; its empty form costs none. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration implements WebMvcConfigurer {

    private final TryLimit limit;

    VerificationConfiguration(TryLimit limit) {
        this.limit = limit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit).addPathPatterns("/v/**", "/verify/file");
    }
}
