package org.oportunidad.files.table;

import org.oportunidad.files.FileProblem;

/** Ends the reading of a file that is not taken; never leaves this package. */
final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileProblem problem;

    FileRefused(FileProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    FileProblem problem() {
        return problem;
    }
}
