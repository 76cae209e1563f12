package org.oportunidad.credentials.desk;

import java.util.List;
import org.oportunidad.credentials.Certificate;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.RouteLevel;

/** Her certificates and the two forms: issue, revoke. */
record DeskPage(
        ParticipantCard woman,
        List<Certificate> certificates,
        List<RouteLevel> levels,
        DeskForm typed,
        Problems problems) {}
