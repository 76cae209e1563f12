package org.oportunidad.workshops.calendar;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** She takes her agenda into the calendar of her phone, and takes the address back. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class HerCalendarController {

    private static final String HERE = "/agenda/calendar";

    private final Feeds feeds;
    private final Addresses addresses;

    HerCalendarController(Feeds feeds, Addresses addresses) {
        this.feeds = feeds;
        this.addresses = addresses;
    }

    @GetMapping(HERE)
    ModelAndView look(Viewer viewer) {
        return page(viewer, null);
    }

    /** Shown in the answer itself, for only the fingerprint is kept; a repeat makes another one and ends this one. */
    @PostMapping(HERE)
    ModelAndView make(Viewer viewer, HttpServletRequest request) {
        return page(viewer, addresses.of(feeds.make(viewer, Feed.Kind.HERS, null), request));
    }

    @DeleteMapping(HERE)
    ModelAndView revoke(Viewer viewer) {
        feeds.revoke(viewer, Feed.Kind.HERS, null);
        return Views.seeOther(HERE);
    }

    private ModelAndView page(Viewer viewer, @Nullable String address) {
        var made = feeds.of(viewer).stream().map(Feed::madeAt).findFirst().orElse(null);
        return Views.page(
                "workshops/calendar/herCalendarPage", new HerCalendarPage(address, made, viewer.sharedPhone()));
    }
}
