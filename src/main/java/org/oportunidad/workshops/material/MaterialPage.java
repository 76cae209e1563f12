package org.oportunidad.workshops.material;

import java.util.List;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;

/** Material of a session, and a form for more. */
record MaterialPage(OfSection what, List<Material> all, MaterialForm form, Problems problems) {}
