package bg.gishe.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Lets {@link TriedAgain} work: the retry stands around the transaction, so that each try has one of its own. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class RetryConfiguration {}
