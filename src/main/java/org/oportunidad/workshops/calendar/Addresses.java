package org.oportunidad.workshops.calendar;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The whole address of a feed, as a calendar program needs it: of the configured site, else of the one that was asked. */
@Component
class Addresses {

    private final String configured;

    Addresses(@Value("${oportunidad.url:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "");
    }

    String of(String secret, HttpServletRequest request) {
        var url = request.getRequestURL().toString();
        var site = configured.isEmpty()
                ? url.substring(0, url.length() - request.getRequestURI().length())
                : configured;
        return site + "/calendar/" + secret + ".ics";
    }
}
