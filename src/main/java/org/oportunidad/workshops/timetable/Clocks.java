package org.oportunidad.workshops.timetable;

import java.time.ZoneId;

/** What a zone is called: by the place whose clock it is. */
public final class Clocks {

    private Clocks() {}

    public static String place(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
