package org.oportunidad.platform.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads once what several parts of one page ask for. A GET changes nothing, so what was read at its beginning still holds
 * at its end; in any other request, and outside of requests, everything is read anew.
 */
@Component
public class WhileLooking {

    /** The value under that name for that subject: as it was read in this look, or read now. */
    @SuppressWarnings("unchecked") // one name has one type
    public <T> T once(String name, Object subject, Supplier<T> read) {
        var look = look();
        if (look == null) {
            return read.get();
        }
        var place = place(name, subject);
        var known = look.getAttribute(place, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return (T) known;
        }
        var value = read.get();
        look.setAttribute(place, value, RequestAttributes.SCOPE_REQUEST);
        return value;
    }

    /** Keeps for the rest of this look what another statement brought along. */
    public void keep(String name, Object subject, Object value) {
        var look = look();
        if (look != null) {
            look.setAttribute(place(name, subject), value, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static @Nullable RequestAttributes look() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getMethod().equals("GET")
                ? request
                : null;
    }

    private static String place(String name, Object subject) {
        return WhileLooking.class.getName() + "." + name + "." + subject;
    }
}
