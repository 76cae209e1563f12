package org.oportunidad.enrolment.roster;

import java.util.ArrayList;
import java.util.List;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The places of enrolment in the menu of staff. */
@Component
class EnrolmentPlaces implements MenuItems {

    private static final int APPLICATIONS = 200;
    private static final int GROUPS = 210;
    private static final int CALLS = 220;
    private static final int REVIEWS = 215;
    private static final int ASSISTED = 230;

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        var entries = new ArrayList<MenuEntry>();
        if (viewer.has(Role.COORDINATOR)) {
            entries.add(new MenuEntry(APPLICATIONS, "enrolment.application.title", "/applications", "clipboard-list"));
            entries.add(new MenuEntry(CALLS, "enrolment.call.title", "/calls", "calendar"));
        }
        if (viewer.hasAny(Role.COORDINATOR, Role.FACILITATOR)) {
            entries.add(new MenuEntry(GROUPS, "enrolment.roster.title", "/cohorts", "layers"));
            entries.add(new MenuEntry(REVIEWS, "enrolment.review.menu", "/reviews", "eye"));
        }
        if (viewer.has(Role.FACILITATOR)) {
            entries.add(new MenuEntry(ASSISTED, "enrolment.assisted.title", "/assisted", "heart-handshake"));
        }
        return entries;
    }
}
