package org.oportunidad.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.platform.access.Open;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the program and whose it is, as the program itself knows them: a new one is in at once. */
@TestComponent
public class AllRoutes {

    /** One address with one method; no roles = open to anybody. */
    public record Route(String method, String pattern, HandlerMethod handler, Set<Role> roles) {

        public boolean open() {
            return roles.isEmpty();
        }

        public boolean isGet() {
            return method.equals("GET");
        }

        /** The parameters that its method names. */
        public Set<String> parameters() {
            var names = new LinkedHashSet<String>();
            for (var parameter : handler.getMethod().getParameters()) {
                var named = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
                if (named != null && !Map.class.isAssignableFrom(parameter.getType())) {
                    names.add(named.name().isEmpty() ? parameter.getName() : named.name());
                } else if (parameter.getType().isRecord()) {
                    for (var component : parameter.getType().getRecordComponents()) {
                        names.add(component.getName());
                    }
                }
            }
            names.removeIf(name -> name.startsWith("_"));
            return names;
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private final RequestMappingHandlerMapping mapping;

    AllRoutes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    public List<Route> all() {
        var all = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    all.add(new Route(method.name(), pattern, handler, roles(handler)));
                }
            }
        });
        all.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return all;
    }

    public List<Route> gets() {
        return all().stream().filter(Route::isGet).toList();
    }

    /** What changes something: POST, and DELETE as forms send it. */
    public List<Route> writes() {
        return all().stream().filter(route -> !route.isGet()).toList();
    }

    private static Set<Role> roles(HandlerMethod handler) {
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class)) {
            return Set.of();
        }
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
        var rule = onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
        return rule == null ? Set.of() : Set.of(rule.value());
    }
}
