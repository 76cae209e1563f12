package org.oportunidad.learning;

import java.util.List;

/** What is learned, and the way to record what was learned elsewhere. */
public interface Learning {

    /** The courses that every route level requires, in order. */
    List<CourseOutline> courses();

    /**
     * Records views, answers and finished units of many women in batches, in the caller's transaction. Unknown codes are
     * refused before anything is written; recording the same unit again changes nothing.
     */
    void recordAll(List<StudiedUnit> studied);
}
