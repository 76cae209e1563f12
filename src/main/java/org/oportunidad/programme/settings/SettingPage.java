package org.oportunidad.programme.settings;

import java.time.Instant;
import java.util.List;
import org.oportunidad.platform.form.Problems;

/** One setting to change, with its history. */
public record SettingPage(
        SettingsPage.Row setting,
        int min,
        int max,
        String value,
        String reason,
        Problems problems,
        List<Change> history) {

    /** A change as it is told. */
    public record Change(int value, String reason, String by, Instant at) {}
}
