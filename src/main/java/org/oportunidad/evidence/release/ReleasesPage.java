package org.oportunidad.evidence.release;

import java.util.List;
import org.oportunidad.platform.form.Problems;

/** All releases, and the form for a new one. */
public record ReleasesPage(List<Release> releases, boolean mayDraft, String cutOff, Problems problems) {}
