package org.oportunidad.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.session.Session;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.platform.errors.NotFound;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller the viewer: {@code Viewer} where the route names roles, {@code Optional<Viewer>} or a nullable one
 * on open routes.
 */
class ViewerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Viewer.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var viewer = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .flatMap(Sessions::of)
                .filter(session -> Gate.isUsable(session, request))
                .map(Session::viewer);
        if (parameter.getParameterType() == Optional.class) {
            return viewer;
        }
        if (viewer.isEmpty() && !parameter.isOptional()) {
            throw new NotFound();
        }
        return viewer.orElse(null);
    }
}
