package org.oportunidad.workshops.plan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Site;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.Series;

/** A section to open or correct. */
record SectionFormPage(
        Series series,
        @Nullable Section section,
        SectionForm form,
        Problems problems,
        List<StaffMember> staff,
        List<Site> sites,
        Country country,
        boolean makesRooms) {

    /** Kinds of rooms to choose from. */
    List<String> roomKinds() {
        return makesRooms ? List.of("bbb", "link", "jitsi", "none") : List.of("link", "jitsi", "none");
    }

    List<Locale> languages() {
        return country.locales();
    }
}
