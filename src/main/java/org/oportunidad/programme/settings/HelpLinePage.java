package org.oportunidad.programme.settings;

import java.time.Instant;
import java.util.List;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;

/**
 * One help line to change, or a new one.
 *
 * @param known whether the line exists, so that only numbers and hours are asked
 */
public record HelpLinePage(
        String action,
        String title,
        boolean known,
        HelpLineForm form,
        List<Option> days,
        Problems problems,
        List<Change> history) {

    /** A change as it is told. */
    public record Change(String number, String source, String by, Instant at) {}
}
