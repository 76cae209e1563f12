package org.oportunidad.support.broadcast;

import java.util.List;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Region;
import org.oportunidad.programme.RouteLevel;
import org.oportunidad.support.broadcast.AudienceTable.Kept;

/** A draft with what may be chosen. */
record DraftPage(
        Broadcast one,
        BroadcastForm form,
        List<Option> cohorts,
        List<Option> facilitators,
        List<RouteLevel> levels,
        List<Region> regions,
        List<Option> communes,
        List<Kept> kept,
        Problems problems) {}
