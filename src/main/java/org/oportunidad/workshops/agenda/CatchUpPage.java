package org.oportunidad.workshops.agenda;

import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.catchup.CatchUpForm;
import org.oportunidad.workshops.catchup.Digest;

/**
 * What makes up for a session she missed.
 *
 * @param open whether she may answer now
 */
record CatchUpPage(HerSession session, Digest digest, boolean open, int days, CatchUpForm form, Problems problems) {}
