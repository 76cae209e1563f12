package org.oportunidad.workshops.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.timetable.SeriesTable;
import org.oportunidad.workshops.timetable.SeriesTable.CohortName;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Calendars of staff: what she gives, and what a cohort of hers has. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class StaffCalendarController {

    private static final String HERE = "/workshops/calendar";

    private final Feeds feeds;
    private final Addresses addresses;
    private final SeriesTable series;

    StaffCalendarController(Feeds feeds, Addresses addresses, SeriesTable series) {
        this.feeds = feeds;
        this.addresses = addresses;
        this.series = series;
    }

    @GetMapping(HERE)
    ModelAndView look(Viewer viewer) {
        return page(viewer, series.openCohorts(viewer), null, "");
    }

    /** Shown in the answer itself, for only the fingerprint is kept; a repeat makes another one and ends this one. */
    @PostMapping(HERE)
    ModelAndView make(Viewer viewer, @RequestParam(defaultValue = "") String cohort, HttpServletRequest request) {
        var cohorts = series.openCohorts(viewer);
        var of = chosen(cohorts, cohort);
        var secret = feeds.make(viewer, kind(of), of == null ? null : of.id());
        return page(viewer, cohorts, addresses.of(secret, request), of == null ? "" : of.name());
    }

    @DeleteMapping(HERE)
    ModelAndView revoke(Viewer viewer, @RequestParam(defaultValue = "") String cohort) {
        var of = chosen(series.openCohorts(viewer), cohort);
        feeds.revoke(viewer, kind(of), of == null ? null : of.id());
        return Views.seeOther(HERE);
    }

    /** Null for her own; missing when it is no cohort for which she may plan. */
    private static @Nullable CohortName chosen(List<CohortName> cohorts, String typed) {
        return typed.isEmpty()
                ? null
                : cohorts.stream()
                        .filter(cohort -> cohort.id().toString().equals(typed))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private static Feed.Kind kind(@Nullable CohortName cohort) {
        return cohort == null ? Feed.Kind.FACILITATOR : Feed.Kind.COHORT;
    }

    private ModelAndView page(Viewer viewer, List<CohortName> cohorts, @Nullable String address, String addressOf) {
        var live = feeds.of(viewer);
        return Views.page(
                "workshops/calendar/staffCalendarPage",
                new StaffCalendarPage(
                        address,
                        addressOf,
                        madeAt(live, null),
                        cohorts.stream()
                                .map(one -> new StaffCalendarPage.Row(one.id(), one.name(), madeAt(live, one.id())))
                                .toList()));
    }

    private static @Nullable Instant madeAt(List<Feed> live, @Nullable UUID cohort) {
        return live.stream()
                .filter(feed -> feed.kind() != Feed.Kind.HERS && Objects.equals(feed.cohort(), cohort))
                .map(Feed::madeAt)
                .findFirst()
                .orElse(null);
    }
}
