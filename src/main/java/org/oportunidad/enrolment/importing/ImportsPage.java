package org.oportunidad.enrolment.importing;

import java.util.List;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;

/** The imports so far, and the form to bring a new file with the call that is chosen. */
public record ImportsPage(List<ImportBatch> batches, List<Option> calls, String call, Problems problems) {}
