package org.oportunidad.identity.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.session.Session;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.platform.access.ForClients;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.shell.SignedIn;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every controller. Who is not signed in goes to sign in; a locked phone asks for the PIN; whom the route
 * does not name gets the page for a missing address; an old proof is asked for again.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final String USABLE = Gate.class.getName() + ".usable";
    private static final List<Class<? extends Annotation>> RULES =
            List.of(Open.class, AllowedTo.class, ForClients.class);

    private final List<MenuItems> places;
    private final Clock clock;

    Gate(List<MenuItems> places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** Lets the page of this request know who is signed in; a locked phone is nobody's. */
    void recognise(HttpServletRequest request) {
        Sessions.of(request).filter(session -> !isLocked(session)).ifPresent(session -> {
            request.setAttribute(USABLE, true);
            request.setAttribute(SignedIn.ATTRIBUTE, new SignedInShell(session, places));
        });
    }

    private boolean isLocked(Session session) {
        return session.state(clock.instant()) == Session.State.LOCKED;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = Sessions.of(request).orElse(null);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        if (!(handler instanceof HandlerMethod route)) {
            throw new NotFound();
        }
        if (find(route, Open.class) != null) {
            return true;
        }
        if (find(route, ForClients.class) != null) {
            if (request.getAttribute(ForClients.CLIENT) == null) {
                throw new NotFound();
            }
            return true;
        }
        var rule = find(route, AllowedTo.class);
        if (rule == null) {
            throw new NotFound();
        }
        if (session == null) {
            return sendTo("/sign-in", request, response);
        }
        if (isLocked(session)) {
            return sendTo("/unlock", request, response);
        }
        if (Arrays.stream(rule.value()).noneMatch(session.viewer()::has)) {
            throw new NotFound();
        }
        if (find(route, FreshFactor.class) != null && !session.viewer().isFresh(clock.instant())) {
            return sendTo("/step-up", request, response);
        }
        return true;
    }

    /** Whether the session of this request may be used: it is there and not locked. */
    static boolean isUsable(Session session, NativeWebRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(USABLE, RequestAttributes.SCOPE_REQUEST));
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod route, Class<A> rule) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), rule);
        if (onMethod != null) {
            return onMethod;
        }
        if (RULES.stream().anyMatch(other -> AnnotatedElementUtils.isAnnotated(route.getMethod(), other))) {
            return null;
        }
        return AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), rule);
    }

    private static boolean sendTo(String path, HttpServletRequest request, HttpServletResponse response) {
        var location = path + "?next=" + URLEncoder.encode(comeBackTo(request), StandardCharsets.UTF_8);
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", location);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader(HttpHeaders.LOCATION, location);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
        return false;
    }

    /** The page to come back to: this one, or for a form the page it stood on. */
    private static String comeBackTo(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            var query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        return ReturnPath.ofReferer(request.getHeader(HttpHeaders.REFERER));
    }
}
