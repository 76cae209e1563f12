package org.oportunidad.learning;

import java.time.LocalDate;
import java.util.List;

/** What is learned, and the way to record what was learned elsewhere. */
public interface Learning {

    /** All courses there are. */
    List<CourseOutline> courses();

    /** The courses of which nothing may be left in a cohort of that route and level that starts on that day, in order. */
    List<CourseOutline> required(String route, String level, LocalDate startsOn);

    /**
     * Records views, answers and finished units of many women in batches, in the caller's transaction. Unknown codes are
     * refused before anything is written; recording the same unit again changes nothing.
     */
    void recordAll(List<StudiedUnit> studied);
}
