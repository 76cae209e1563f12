package org.oportunidad.workshops.timetable;

import org.oportunidad.platform.text.Text;

/** A time in minutes, in words: hours, minutes, or both. */
public final class Length {

    private static final int HOUR = 60;

    private Length() {}

    public static Text of(int minutes) {
        if (minutes < HOUR) {
            return Text.of("workshops.timetable.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? Text.of("workshops.timetable.hours", minutes / HOUR)
                : Text.of("workshops.timetable.both", minutes / HOUR, minutes % HOUR);
    }
}
