package org.oportunidad.evidence.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.evidence.figure.TypedOutcome;
import org.oportunidad.evidence.release.Indicator;
import org.oportunidad.evidence.release.Release;
import org.oportunidad.evidence.release.ReleaseRows;

/** The public figures; empty until a first release is signed by two persons. */
public record EvidencePage(
        @Nullable Release release,
        @Nullable ReleaseRows rows,
        List<TypedOutcome> outcomes,
        List<Place> regions,
        Map<String, String> areas,
        String viewBox,
        @Nullable String attribution,
        @Nullable String mapNotice,
        List<Reconciled> published) {

    /** A line of the territory table; without a count it is protected. */
    public record Place(String code, String name, Optional<Long> women, List<Place> within) {}

    /** A figure cited elsewhere beside ours. */
    public record Reconciled(
            String code,
            String publishedText,
            @Nullable TypedOutcome ours,
            @Nullable Double theirShare,
            @Nullable Long numerator,
            @Nullable Long base,
            String source) {}

    static EvidencePage empty() {
        return new EvidencePage(null, null, List.of(), List.of(), Map.of(), "", null, null, List.of());
    }

    public Optional<TypedOutcome> figure(Indicator indicator) {
        return rows == null ? Optional.empty() : rows.figure(indicator);
    }

    public TypedOutcome figure(String indicator) {
        return figure(Indicator.valueOf(indicator)).orElseThrow();
    }
}
