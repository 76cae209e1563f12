package org.oportunidad.workshops.catchup;

import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;

/** The digest of a session, to be written or corrected. */
record DigestPage(OfSection what, boolean over, @Nullable Digest digest, DigestForm form, Problems problems) {}
