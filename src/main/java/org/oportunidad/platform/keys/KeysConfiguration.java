package org.oportunidad.platform.keys;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the keys folder named by {@code oportunidad.keys} once, before anything that needs a key. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    Keys keys(@Value("${oportunidad.keys}") String folder) {
        return Keys.open(Path.of(folder));
    }

    @Bean
    Envelope envelope(Keys keys) {
        return keys.envelope();
    }

    @Bean
    BlindIndex blindIndex(Keys keys) {
        return keys.blindIndex();
    }

    @Bean
    Signer signer(Keys keys) {
        return keys.signer();
    }

    @Bean
    Letterbox letterbox(Keys keys) {
        return keys.letterbox();
    }

    @Bean
    PushKey pushKey(Keys keys) {
        return keys.pushKey();
    }
}
