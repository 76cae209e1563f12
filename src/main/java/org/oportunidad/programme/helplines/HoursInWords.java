package org.oportunidad.programme.helplines;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.oportunidad.platform.web.Page;
import org.oportunidad.programme.HelpLine;

/** Says hours as people do: Monday to Friday, from 8:00 to midnight; days in the order of the country's week. */
public final class HoursInWords {

    private final Page page;
    private final List<DayOfWeek> week;

    public HoursInWords(Page page, List<DayOfWeek> week) {
        this.page = page;
        this.week = List.copyOf(week);
    }

    public HelpLinesPage.OpenHours of(HelpLine.Hours hours) {
        return new HelpLinesPage.OpenHours(days(hours.days()), page.time(hours.from()), until(hours.until()));
    }

    private String until(LocalTime until) {
        return until.equals(LocalTime.MIDNIGHT) ? page.t("programme.helplines.midnight") : page.time(until);
    }

    private String days(Set<DayOfWeek> days) {
        if (days.equals(EnumSet.allOf(DayOfWeek.class))) {
            return page.t("programme.helplines.every-day");
        }
        var stretches = new ArrayList<String>();
        for (var i = 0; i < week.size(); i++) {
            var last = i;
            while (last < week.size() && days.contains(week.get(last))) {
                last++;
            }
            if (last > i) {
                stretches.add(
                        last - i > 2
                                ? page.t(
                                        "programme.helplines.from-to-days", name(week.get(i)), name(week.get(last - 1)))
                                : last - i == 2
                                        ? page.t(
                                                "programme.helplines.two-days",
                                                name(week.get(i)),
                                                name(week.get(i + 1)))
                                        : name(week.get(i)));
                i = last;
            }
        }
        return String.join(" · ", stretches);
    }

    private String name(DayOfWeek day) {
        return page.t("programme.day." + day.name().toLowerCase(Locale.ROOT));
    }
}
