package org.oportunidad.learning.curriculum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.programme.RouteLevel;

/**
 * What one level asks of whoever starts today, and all versions that there were and will be.
 *
 * @param written whether somebody writes the next version
 */
record CurriculumPage(
        RouteLevel level,
        String version,
        List<AskedRow> rows,
        CurriculaPage.Hours hours,
        boolean written,
        List<Past> past) {

    /**
     * A version.
     *
     * @param cohorts how many follow it
     * @param authors names; empty for what came with the program
     * @param taken when it was taken back, before its day
     * @param mayTake whether it still can be
     */
    record Past(
            String version,
            LocalDate from,
            int cohorts,
            List<String> titles,
            String authors,
            String reviewer,
            @Nullable Instant publishedAt,
            @Nullable Instant taken,
            boolean mayTake) {

        boolean brought() {
            return publishedAt == null;
        }
    }
}
