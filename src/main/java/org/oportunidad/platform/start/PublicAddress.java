package org.oportunidad.platform.start;

import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers under the public address: when that is https, every request counts as secure, whatever its headers say, so
 * that cookies are always the protected ones.
 */
@Component
class PublicAddress implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final int HTTPS_PORT = 443;

    private final String address;

    PublicAddress(@Value("${oportunidad.url:}") String address) {
        this.address = address;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (address.startsWith("https://")) {
            factory.addConnectorCustomizers(this::answerAsPublic);
        }
    }

    private void answerAsPublic(Connector connector) {
        var url = URI.create(address);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProxyName(url.getHost());
        connector.setProxyPort(url.getPort() < 0 ? HTTPS_PORT : url.getPort());
    }
}
