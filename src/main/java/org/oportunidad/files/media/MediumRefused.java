package org.oportunidad.files.media;

import org.oportunidad.files.MediumProblem;

/** Ends the reading of something that is not taken; never leaves this package. */
final class MediumRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MediumProblem problem;

    MediumRefused(MediumProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    MediumProblem problem() {
        return problem;
    }
}
