package org.oportunidad.enrolment.importing;

import java.util.List;
import org.oportunidad.platform.form.Problems;

/** One import: its mapping, its problems, its progress. */
public record ImportPage(
        ImportBatch batch, List<String> fields, List<RowProblem> problems, boolean more, Problems form) {}
