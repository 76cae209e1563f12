package org.oportunidad.identity.entry;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where work runs that must not show in the time of an answer. */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {

    @Bean(destroyMethod = "close")
    ExecutorService afterwards() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
