package org.oportunidad.learning.archive;

import org.oportunidad.platform.form.Problems;

/** Bringing in a course. */
record ArchivePage(int mostMegabytes, Problems problems) {}
