package org.oportunidad.platform.errors;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where somebody belongs who opens an address that only takes forms: she changed the language of an answer, or came back
 * to it later. It is the nearest address above that is a page.
 */
@Component
class NearestPage {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    NearestPage(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    Optional<String> above(String path) {
        for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var parent = path.substring(0, end);
            if (!parent.startsWith("//") && isPage(parent)) {
                return Optional.of(parent);
            }
        }
        return Optional.empty();
    }

    private boolean isPage(String path) {
        var parsed = PathContainer.parsePath(path);
        return routes.getObject().getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .anyMatch(patterns -> patterns != null
                        && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(parsed)));
    }
}
