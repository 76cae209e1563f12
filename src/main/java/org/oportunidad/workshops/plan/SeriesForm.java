package org.oportunidad.workshops.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.workshops.timetable.Series;

/** A workshop as it was typed; hours with at most one decimal. */
record SeriesForm(String title, String about, String hours, String mandatory, List<String> cohorts) {

    static final SeriesForm EMPTY = new SeriesForm("", "", "3", "yes", List.of());
    private static final int MOST_TITLE = 120;
    private static final int MOST_ABOUT = 1000;
    private static final int TENTHS_A_DAY = 1000;

    /** A field that was not sent is null, whatever its type says. */
    SeriesForm {
        title = PlainText.line(Objects.requireNonNullElse(title, ""));
        about = PlainText.lines(Objects.requireNonNullElse(about, ""));
        hours = Objects.requireNonNullElse(hours, "").strip();
        mandatory = Objects.requireNonNullElse(mandatory, "");
        cohorts = cohorts == null ? List.of() : List.copyOf(cohorts);
    }

    static SeriesForm of(Series series, List<UUID> cohorts) {
        var tenths = Math.round(series.plannedMinutes() / 6.0);
        return new SeriesForm(
                series.title(),
                series.about(),
                tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10,
                series.mandatory() ? "yes" : "no",
                cohorts.stream().map(UUID::toString).toList());
    }

    /** What is wrong with it; a workshop that is for no cohort at all is for nobody. */
    Problems problems(List<UUID> choice, boolean hasOtherCohorts) {
        var problems = Problems.none();
        if (title.isEmpty() || title.length() > MOST_TITLE) {
            problems.add("title", "workshops.plan.titleWrong", MOST_TITLE);
        }
        if (about.length() > MOST_ABOUT) {
            problems.add("about", "workshops.plan.tooLong", MOST_ABOUT);
        }
        if (minutes() == null) {
            problems.add("hours", "workshops.plan.hoursWrong");
        }
        if (!mandatory.matches("yes|no")) {
            problems.add("mandatory", "workshops.plan.chooseOne");
        }
        if (chosen(choice).isEmpty() && !hasOtherCohorts) {
            problems.add("cohorts", "workshops.plan.cohortsWrong");
        }
        return problems;
    }

    /** Those of the cohorts that could be chosen. */
    List<UUID> chosen(List<UUID> choice) {
        return choice.stream().filter(id -> cohorts.contains(id.toString())).toList();
    }

    /** The workshop; only when there are no problems. */
    Series series(UUID id) {
        return new Series(id, title, about, Objects.requireNonNull(minutes()), mandatory.equals("yes"), null, null);
    }

    private @Nullable Integer minutes() {
        var typed = hours.replace(',', '.');
        if (!typed.matches("[0-9]{1,3}([.][0-9])?")) {
            return null;
        }
        var tenths = (int) Math.round(Double.parseDouble(typed) * 10);
        return tenths < 3 || tenths > TENTHS_A_DAY ? null : tenths * 6;
    }
}
