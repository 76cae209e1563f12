package org.oportunidad.learning;

import java.util.List;

/** The way to record questions that were asked elsewhere. */
public interface LearnerQuestions {

    /** Keeps each for the facilitator of a woman who has a place, in the caller's transaction; the time to answer runs from now. */
    void askAll(List<AskedInLesson> asked);
}
