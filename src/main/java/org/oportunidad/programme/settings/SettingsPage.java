package org.oportunidad.programme.settings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Card;

/** All settings by group, each with its value, its default and where that comes from. */
public record SettingsPage(
        String country,
        String zone,
        String currency,
        String weekend,
        String languages,
        List<Group> groups,
        List<Card> cards) {

    /** Settings that belong together. */
    public record Group(String nameKey, List<Row> rows) {}

    /**
     * One setting.
     *
     * @param changedBy who set it, null when the default is in force
     */
    public record Row(
            String code,
            String nameKey,
            String unitKey,
            int value,
            int defaultValue,
            String source,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}
}
