package org.oportunidad.learning.revision;

import java.util.List;

/** One revision with what it changed. */
record RevisionPage(String path, Revision revision, String name, List<Differences.Line> lines) {}
