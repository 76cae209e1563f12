package org.oportunidad.workshops.agenda;

import java.time.Instant;
import java.util.List;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.evaluation.EvaluationForm;
import org.oportunidad.workshops.material.Material;

/** One of her sessions. */
record HerSessionPage(
        HerSession session, List<Material> material, EvaluationForm form, int days, Instant now, Problems problems) {

    /** Whether she is asked what she thought of it. */
    boolean asks() {
        var presence = session.presence();
        return session.over(now) && !session.evaluated() && presence != null && presence.came();
    }
}
