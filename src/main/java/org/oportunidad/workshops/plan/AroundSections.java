package org.oportunidad.workshops.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.Sites;
import org.oportunidad.workshops.room.Rooms;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.Series;
import org.springframework.stereotype.Component;

/** What the screens of a section ask of other modules. */
@Component
class AroundSections {

    private final Participants participants;
    private final Accounts accounts;
    private final Country country;
    private final Sites sites;
    private final Rooms rooms;

    AroundSections(Participants participants, Accounts accounts, Country country, Sites sites, Rooms rooms) {
        this.participants = participants;
        this.accounts = accounts;
        this.country = country;
        this.sites = sites;
        this.rooms = rooms;
    }

    Country country() {
        return country;
    }

    boolean makesRooms() {
        return rooms.makesRooms();
    }

    List<Site> sites() {
        return sites.open();
    }

    Problems problems(SectionForm form) {
        return form.problems(country, staff(), sites(), makesRooms());
    }

    List<StaffMember> staff() {
        return accounts.staff(Role.FACILITATOR);
    }

    Map<UUID, ParticipantCard> cards(Viewer viewer, List<UUID> ids) {
        return participants.cards(viewer, ids);
    }

    SectionFormPage form(Series series, @Nullable Section section, SectionForm form, Problems problems) {
        return new SectionFormPage(series, section, form, problems, staff(), sites(), country, makesRooms());
    }
}
