package org.oportunidad.demonstration.plan;

import java.time.LocalDate;
import java.util.List;

/** A planned cohort and its women. */
public record Group(
        int number,
        String route,
        String level,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        boolean closed,
        List<Woman> women) {}
