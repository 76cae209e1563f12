package org.oportunidad.files.zip;

import org.oportunidad.files.FileProblem;

/** Ends the reading of a file that is not taken; never leaves this module. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileProblem problem;

    public FileRefused(FileProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public FileProblem problem() {
        return problem;
    }
}
