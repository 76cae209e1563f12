package org.oportunidad.learning.curriculum;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the level that an address names, {@code {route}/{level}}, to a page; one that this country has not is not found. */
@Component
class LevelOfAddress implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Routes routes;

    LevelOfAddress(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RouteLevelId.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var named = (Map<?, ?>)
                Objects.requireNonNull(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                        .getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        return routes.levels().stream()
                .map(level -> level.id())
                .filter(id ->
                        id.route().equals(named.get("route")) && id.level().equals(named.get("level")))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
